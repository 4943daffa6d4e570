import { FIRST_YEAR, findState, LAST_YEAR } from '../../states/index.ts';
import { InputError } from '../input-error.ts';
import { YamlFields } from '../yaml-fields.ts';
import { type Concession, type ConcessionKind, concessionKinds, type Offer, outcomes } from './offer.ts';

const share = [0, 1] as const;

const form = { hint: 'docs/wedge-offers.md has the form of an offer', longest: 1_000_000 };

const offerFields = [
  ...['title', 'kind', 'divider', 'target', 'partner', 'year', 'concessions', 'ceiling', 'ceiling-why', 'counter'],
  ...['burden', 'tie', 'asked', 'outcome', 'what-happened', 'sources'],
] as const;
const concessionFields = [
  ...['kind', 'what', 'value', 'cost', 'reversibility', 'third-party-cost', 'paid-by', 'coding'],
] as const;

/**
 * Reads an offer: a YAML file of concessions. Costs are 0 where nothing is said, an offer can be taken back whole (reversibility 1), and the
 * ceiling is 1: nothing is known to forbid it.
 * @param file its name as the user knows it, for errors
 * @param name what it goes by
 * @throws InputError naming file and line: no YAML, an unknown field or concession, a number out of range, a state unknown or named twice
 */
export function readOffer(text: string, file: string, name: string): Offer {
  const fields = YamlFields.read(text, file, form);
  fields.only(offerFields);
  const year = fields.number('year', [FIRST_YEAR, LAST_YEAR]);
  if (!Number.isInteger(year)) throw new InputError(fields.where('year'), `year is ${year}`, 'Give a whole number');
  const [divider, target, partner] = [
    stateIn(fields, 'divider', year),
    stateIn(fields, 'target', year),
    stateIn(fields, 'partner', year),
  ];
  for (const [role, other, same] of [
    ['target', 'divider', target === divider],
    ['partner', 'divider', partner === divider],
    ['partner', 'target', partner === target],
  ] as const)
    if (same)
      throw new InputError(
        fields.where(role),
        `${other} and ${role} are the same state`,
        'Name three different states',
      );
  const ceiling = fields.number('ceiling', share, 1);
  return {
    name,
    title: fields.text('title'),
    kind: fields.oneOf('kind', ['made', 'proposed'] as const, 'proposed'),
    ...{ divider, target, partner, year },
    concessions: fields.list('concessions').map(concessionIn),
    ceiling,
    ceilingWhy: fields.text('ceiling-why', ceiling === 1 ? 'nothing is known to forbid it' : undefined),
    counter: fields.number('counter', share, 0),
    burden: fields.number('burden', share, 0),
    ...(fields.has('tie') && { tie: fields.number('tie', share) }),
    asked: fields.text('asked', ''),
    outcome: fields.oneOf('outcome', outcomes, 'not-known'),
    whatHappened: fields.text('what-happened', ''),
    sources: fields.texts('sources'),
  };
}

function concessionIn(fields: YamlFields): Concession {
  fields.only(concessionFields);
  return {
    kind: fields.oneOf('kind', Object.keys(concessionKinds) as ConcessionKind[]),
    what: fields.text('what'),
    value: fields.number('value', share),
    cost: fields.number('cost', share, 0),
    reversibility: fields.number('reversibility', share, 1),
    thirdPartyCost: fields.number('third-party-cost', share, 0),
    paidBy: fields.text('paid-by', fields.has('third-party-cost') ? undefined : ''),
    coding: fields.text('coding', ''),
  };
}

function stateIn(fields: YamlFields, role: string, year: number): number {
  const text = fields.text(role);
  const found = findState(text, year);
  if (found.found) return found.ccode;
  throw new InputError(
    fields.where(role),
    `${role} "${text}": ${found.problem}`,
    found.hint === '' ? 'entente states lists them all' : found.hint.charAt(0).toUpperCase() + found.hint.slice(1),
  );
}
