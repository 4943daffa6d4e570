import { closest } from 'fastest-levenshtein';
import { howMany, list, showNumber } from '../../charts/text.ts';
import { assess } from '../../inquiry/assess.ts';
import { namedRoles } from '../../inquiry/theory-roles.ts';
import { InputError } from '../../sources/input-error.ts';
import { codeOf, stateLabel, withArticle } from '../../states/index.ts';
import { type Theory, theories } from '../../theories/index.ts';
import { windowAxis } from './axes.ts';
import { aChoice, aSpan, type Field, optional, spans, texts } from './fields.ts';
import { NotRead, stateNamed } from './subject.ts';
import { checkExisted, checkSingleYears } from './terms.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

/** Settings drawn: fewer than a page of its own takes, since many claims are checked at once. */
const DRAWS = 2000;

const ids = theories.map(({ id }) => id);

const rolesField: Field<Readonly<Record<string, readonly number[]>>> = {
  about: 'who plays which role: states by role',
  optional: false,
  schema: {
    type: 'object',
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  },
  read: (from, name) => {
    const given = from.fields(name);
    return Object.fromEntries(
      given.names.map((role) => {
        try {
          return [role, given.texts(role).map(stateNamed)];
        } catch (error) {
          if (error instanceof NotRead) throw new InputError(given.where(role), `${role}: ${error.message}`, error.fix);
          throw error;
        }
      }),
    );
  },
};

/** What a theory says of a case. */
export const theoryTest = declareTestKind({
  name: 'theory',
  about:
    'The verdict of one of the theories that run here, at its defaults, for a year; the share of plausible settings that agree is shown. A model’s word is consistent or inconsistent with a claim, never proof.',
  basis: 'model',
  fields: {
    theory: aChoice('the theory', ids as [string, ...string[]]),
    roles: rolesField,
    years: aSpan('the year'),
    windows: optional(spans('other years')),
    is: texts('the verdict, or verdicts, that agree with the claim'),
  },
  example:
    '{ test: theory, theory: balance, roles: { state: RUS, partner: CHN, threat: USA }, years: 2014, is: balance }',
  check: ({ theory: id, roles, years, windows, is }, from) => {
    const theory = named(id);
    for (const role of Object.keys(roles))
      if (!theory.roles[role])
        throw new InputError(
          from.where('roles'),
          `${id} has no role "${role}"`,
          `It has ${Object.keys(theory.roles).join(', ')}`,
        );
    try {
      namedRoles(theory, roles);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(from.where('roles'), `roles: ${error.message}`, `See entente theory show ${id}`);
    }
    checkExisted(Object.values(roles).flat(), years, from, 'roles');
    const verdicts = Object.keys(theory.verdicts);
    for (const verdict of is)
      if (!verdicts.includes(verdict))
        throw new InputError(
          from.where('is'),
          `${id} has no verdict "${verdict}"`,
          `Did you mean ${closest(verdict, verdicts)}? It has ${verdicts.join(', ')}`,
        );
    checkSingleYears({ years, windows }, 'a theory is judged in', from);
  },
  reading: ({ theory: id, roles, years, is }) => {
    const { title, verdicts } = named(id);
    const who = Object.entries(roles).map(
      ([role, states]) => `${role} ${list(states.map((state) => withArticle(stateLabel(state))))}`,
    );
    return `${title} (${who.join('; ')}; ${years.from}) says: ${is.map((verdict) => verdicts[verdict]!.label).join(' or ')}.`;
  },
  axes: (given) => (given.windows ? windowAxis(given) : []),
  query: ({ theory: id, roles, years }) => [
    `entente theory run ${id} --year ${years.from}${Object.entries(roles)
      .map(([role, states]) => ` --role ${role}=${states.map(codeOf).join(',')}`)
      .join('')}`,
  ],
  judge: async ({ theory: id, roles, years, is }, view): Promise<Outcome> => {
    const theory = named(id);
    const year = years.from;
    const found = await view.data.once(`theory ${id} ${JSON.stringify(roles)} ${year}`, () =>
      assess(theory, { roles, year, draws: DRAWS, flips: false, everyRemaining: false }, view.data.theories),
    );
    const { sources } = found;
    if (!view.out(sources, year, found.judgement !== undefined))
      return {
        kind: 'absent',
        reason: 'not-published',
        words: `the inputs of ${theory.title} for ${year} were not out`,
        sources,
      };
    if (!found.judgement) {
      const reasons = found.inputs.flatMap(({ name, figure }) =>
        found.missing.includes(name) && figure.kind === 'absent' ? [figure.reason] : [],
      );
      return {
        kind: 'absent',
        reason: reasons[0] ?? 'not-defined',
        words: `${theory.title} lacks ${found.missing.join(', ')} in ${year}`,
        sources,
        ...(reasons[0] === 'not-loaded' && { get: 'entente data build' }),
      };
    }
    const { verdict, also = [] } = found.judgement;
    const share = found.plausible?.shares[verdict];
    const agree = [verdict, ...also].some((one) => is.includes(one));
    return {
      kind: 'judged',
      holds: agree ? 'yes' : 'no',
      words: `${theory.verdicts[verdict]!.label}${share === undefined ? '' : `, in ${showNumber(100 * share, 0)} of 100 plausible settings`}`,
      numbers: share === undefined ? [] : [{ label: 'share of settings', value: share, decimals: 2 }],
      sources,
      years: { from: year, to: year, had: 1, asked: 1 },
      ...(found.carried > 0 && { note: `${howMany(found.carried, 'inputs')} carried from earlier years` }),
    };
  },
});

function named(id: string): Theory {
  return theories.find((theory) => theory.id === id)!;
}
