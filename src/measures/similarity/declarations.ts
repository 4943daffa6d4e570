import { asIs, type Origin, type TableMeasure } from '../measure.ts';
import { type Compared, type Definition, definitions } from './definitions.ts';
import { unJointVetoes } from './joint-vetoes.ts';
import { unJointVotes } from './joint-vote-count.ts';
import { anyCommitment } from './portfolios.ts';
import type { SimilarityKind } from './similarities.ts';
import { issueNames, portfolioColumns, portfolioNotes, voteColumns, voteNotes } from './tables.ts';
import { type WorkedTable, workedTables } from './worked-tables.ts';

/** One family of choices: the figure table that counts them, and how its measures are named. */
interface Family {
  /** What their names begin with: "un-contested". */
  prefix: string;
  table: string;
  /** Before the kind of measure in a label: "UN contested votes". */
  label: string;
  compared: Compared;
  notes: readonly string[];
}

const votes = (prefix: string, table: string, label: string, choices: string, notes: readonly string[]): Family => ({
  prefix,
  table,
  label,
  compared: { choices, categories: ['yes', 'abstain', 'no'], verb: 'vote' },
  notes,
});

const families: readonly Family[] = [
  votes('un', 'un-votes', 'UN votes', 'recorded votes of the General Assembly', voteNotes),
  votes('un-contested', 'un-contested', 'UN contested votes', 'contested votes', [
    'Contested votes only: at least a tenth of the states voting stood outside the largest group. The line of a tenth is ours.',
    ...voteNotes,
  ]),
  ...Object.entries(issueNames).map(([issue, words]) =>
    votes(`un-${issue}`, `un-issue-${issue}`, `UN votes on ${words}`, `recorded votes on ${words}`, [
      'Issues are coded by searches in descriptions, to 2019; a vote may belong to several.',
      'Few votes a year on one issue: often under twenty, so that a single vote moves the figure.',
      ...voteNotes.slice(0, 3),
    ]),
  ),
  {
    prefix: 'portfolio',
    table: 'portfolio',
    label: 'Alliance portfolios',
    compared: {
      choices: 'alliances with all states',
      categories: ['no commitment', 'consultation', 'neutrality or non-aggression', 'defence'],
      verb: 'ally',
    },
    notes: portfolioNotes,
  },
];

/** Kinds whose weights or categories leave nothing to tell apart once there are two categories. */
const onlyOfMany: readonly SimilarityKind[] = [
  'agreement-half',
  's-squared',
  'kappa-abs',
  'kappa-nom',
  'pi-abs',
  'pi-nom',
];

/** Kinds that have a page of their own; the others stand on the page of the one they are a variant of. */
const mainKinds: readonly SimilarityKind[] = ['agreement', 's', 'kappa', 'pi', 'tau-b'];

/** Every measure of similarity, of each family of choices and kind of measure, with all its categories and with two alone. */
export const similarityMeasures: readonly TableMeasure[] = [
  ...families.flatMap((family) =>
    definitions
      .filter(({ kind }) => isOf(family, kind))
      .flatMap((definition) => [
        workedOut(declared(family, definition)),
        ...(onlyOfMany.includes(definition.kind) ? [] : [withTwo(family, definition)]),
      ]),
  ),
  unJointVotes,
  unJointVetoes,
];

/** Agreement says nothing of portfolios (its zeros agree), and half agreement is S on another scale: it is kept where it was. */
function isOf({ prefix }: Family, kind: SimilarityKind): boolean {
  if (kind === 'agreement') return prefix !== 'portfolio';
  return kind !== 'agreement-half' || prefix === 'un';
}

/**
 * The measure's name: the family's, the kind's. Agreement on an issue was named before there were others, and keeps its name.
 * @example nameOf(families[1], 'kappa-abs') // 'un-contested-kappa-abs'
 */
function nameOf({ prefix, table }: Family, kind: SimilarityKind): string {
  return kind === 'agreement' && table.startsWith('un-issue-')
    ? `un-agreement-${prefix.slice('un-'.length)}`
    : `${prefix}-${kind}`;
}

/** On whose page a measure stands: the main kind of its family where it is listed by itself, else that of all votes. */
function mainOf(family: Family, kind: SimilarityKind): string {
  const main = mainKinds.includes(kind) ? kind : mainKinds.find((other) => kind.startsWith(other))!;
  const issue = family.table.startsWith('un-issue-');
  const listed = main === 'agreement' || !(issue || (family.prefix === 'un-contested' && main === 'tau-b'));
  return listed ? nameOf(family, main) : `un-${main}`;
}

/** Kappa on contested votes stands in a table of its own, worked out: one number instead of nine counts, which the starter has room for. */
function workedOut(measure: TableMeasure): TableMeasure {
  if (measure.name !== 'un-contested-kappa') return measure;
  const { about, value } = measure.worked!;
  return { ...measure, table: measure.name, columns: ['kappa'], value: asIs, worked: { about, cells: [value], value } };
}

function declared(family: Family, definition: Definition): TableMeasure {
  const { kind } = definition;
  const name = nameOf(family, kind);
  const worked = workedTables[family.table]!;
  return {
    ...described(family, definition, name, family.compared),
    label: labelOf(family, definition),
    columns: family.table === 'portfolio' ? portfolioColumns : voteColumns,
    value: (cells) => definition.value(cells),
    worked: { about: aboutWorked(family, worked), cells: worked.cells, value: worked.values[kind]! },
    notes: [...definition.notes(family.compared), ...family.notes],
  };
}

/** The same over two categories: yes and no alone, or any commitment against none. */
function withTwo(family: Family, definition: Definition): TableMeasure {
  const { kind } = definition;
  const binary = family.table === 'portfolio';
  const name = `${nameOf(family, kind)}-${binary ? 'binary' : 'yes-no'}`;
  const compared: Compared = binary
    ? { ...family.compared, categories: ['no commitment', 'any commitment'] }
    : { ...family.compared, categories: ['yes', 'no'], choices: `${family.compared.choices}, abstentions left out` };
  const worked = workedTables[family.table]!;
  const corners = [0, 2, 6, 8].map((cell) => worked.cells[cell]!);
  const note = binary
    ? 'Any commitment (consultation, neutrality, non-aggression, offence or defence) against none.'
    : 'Only votes in which both said yes or no: an abstention of either leaves the vote out.';
  return {
    ...described(family, definition, name, compared),
    label: `${labelOf(family, definition)}, ${binary ? 'any commitment' : 'yes and no alone'}`,
    columns: binary ? portfolioColumns : ['yy', 'yn', 'ny', 'nn'],
    value: binary ? (cells) => definition.value(anyCommitment(cells)) : (cells) => definition.value(cells),
    worked: {
      about: `${aboutWorked(family, worked)}${binary ? '' : ', abstentions left out'}`,
      cells: binary ? worked.cells : corners,
      value: worked.fewer[kind]!,
    },
    notes: [note, ...definition.notes(compared), ...family.notes],
  };
}

function described(family: Family, definition: Definition, name: string, compared: Compared) {
  const variantOf = mainOf(family, definition.kind);
  return {
    name,
    question: definition.question(compared),
    unit: definition.unit,
    of: 'dyad',
    range: definition.range,
    decimals: 3,
    closer: 'higher',
    // Votes may be carried two years; alliance portfolios never: treaties are said to be as last coded.
    ...(family.table !== 'portfolio' && { carries: 2 }),
    origin: definition.origin as Origin,
    formula: definition.formula(compared),
    table: family.table,
    ...(variantOf !== name && { variantOf }),
  } as const;
}

function labelOf({ prefix, label, table }: Family, { kind, label: ofKind }: Definition): string {
  if (kind !== 'agreement' && kind !== 'agreement-half') return `${label}, ${ofKind}`;
  if (table.startsWith('un-issue-')) return `UN agreement: ${label.slice('UN votes on '.length)}`;
  const agreement = prefix === 'un-contested' ? 'UN agreement, contested votes' : 'UN agreement';
  return kind === 'agreement-half' ? `${agreement}, ${ofKind}` : agreement;
}

function aboutWorked({ compared, table }: Family, { year, cells }: WorkedTable): string {
  const count = cells.reduce((sum, cell) => sum + cell, 0);
  return table === 'portfolio'
    ? `the United States and the United Kingdom in ${year}, commitments to ${count} states`
    : `the United States and the United Kingdom in ${year}, ${count} ${compared.choices}`;
}
