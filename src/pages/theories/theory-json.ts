import type { Assessment } from '../../inquiry/assess.ts';
import { codeOf } from '../../states/index.ts';
import { isChoice, type Theory } from '../../theories/index.ts';
import { jsonFigure } from '../figure-json.ts';
import type { FurtherAnswers } from './theory-page.ts';

/** A theory as declared, in the form of `entente theory list --json`. */
export function declaredJson(theory: Theory): Record<string, unknown> {
  const { id, title, question, family, pair, roles, inputs, parameters, verdicts, readings, rule, cost, works, notes } =
    theory;
  return {
    id,
    title,
    question,
    family,
    ...(pair && { pair }),
    roles: Object.entries(roles).map(([name, role]) => ({
      name,
      about: role.about,
      many: role.many ?? false,
      ...(role.found && { found: role.found }),
    })),
    inputs: Object.entries(inputs).map(([name, { label, unit, range, from }]) => ({
      name,
      label,
      unit,
      range: finite(range),
      from,
    })),
    parameters: Object.entries(parameters).map(([name, parameter]) => ({
      name,
      label: parameter.label,
      default: parameter.default,
      ...(isChoice(parameter)
        ? { options: Object.keys(parameter.options) }
        : { unit: parameter.unit, range: parameter.range }),
      origin: parameter.origin,
    })),
    verdicts: Object.entries(verdicts).map(([name, verdict]) => ({ name, ...verdict })),
    readings: Object.entries(readings ?? {}).map(([name, { label, unit }]) => ({ name, label, unit })),
    rule,
    cost,
    works,
    notes,
  };
}

const finite = (range: readonly [number, number]) => range.map((x) => (Number.isFinite(x) ? x : null));

/** An assessment in the form of `entente theory run --json` (schemas/theory-run.schema.json). */
export function assessmentJson(assessment: Assessment, further: FurtherAnswers = {}): Record<string, unknown> {
  const { theory, judgement, plausible, parameters, fixed, roles } = assessment;
  return {
    theory: theory.id,
    year: assessment.year,
    asked: assessment.asked,
    roles: Object.entries(roles).map(([role, { states, found }]) => ({
      role,
      states: states.map(codeOf),
      ...(found && { found: { year: found.year, note: found.note } }),
    })),
    verdict: judgement?.verdict ?? null,
    implies: judgement ? theory.verdicts[judgement.verdict]!.implies : null,
    also: judgement?.also ?? [],
    readings: judgement?.readings ?? {},
    remain: assessment.remain,
    missing: assessment.missing,
    shares: plausible?.shares ?? {},
    ...(plausible && {
      plausible: {
        draws: plausible.draws,
        over: plausible.over,
        restsOnOurs: plausible.restsOnOurs,
        readings: plausible.readings,
      },
    }),
    inputs: assessment.inputs.map(({ name, figure, stated }) => ({
      name,
      label: theory.inputs[name]!.label,
      unit: theory.inputs[name]!.unit,
      stated,
      ...jsonFigure(figure),
    })),
    parameters: Object.entries(theory.parameters).map(([name, parameter]) => ({
      name,
      label: parameter.label,
      value: parameters[name],
      fixed: fixed.includes(name),
      ...(isChoice(parameter) ? { options: Object.keys(parameter.options) } : { range: parameter.range }),
      origin: parameter.origin.kind,
    })),
    closedOptions: assessment.closedOptions,
    flips: assessment.flips,
    ...(further.together && { together: further.together }),
    ...(further.sensitivity && { sensitivity: further.sensitivity }),
    carried: assessment.carried,
    sources: assessment.sources,
  };
}
