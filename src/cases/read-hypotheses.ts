import { InputError } from '../sources/input-error.ts';
import { YamlFields } from '../sources/yaml-fields.ts';
import type { Case, Claim } from './case.ts';
import { type Cell, cells, type EvidenceRow, type Hypotheses, type Rival } from './hypotheses.ts';

const form = { hint: 'docs/hypotheses.md has the form of a file of hypotheses', longest: 500_000 };

/** What a row weighs where its claim rests on a proxy, an association or a model. Ours: half of a record or a measure. */
const PROXY_WEIGHT = 0.5;

const [MOST_RIVALS, MOST_ROWS] = [12, 200];

/**
 * Reads a file of rival hypotheses and evidence.
 * @throws InputError naming file, line and column: a rival without a cell, a cell of no rival, a claim given twice
 */
export function readHypotheses(text: string, file: string): Hypotheses {
  const from = YamlFields.read(text, file, form);
  from.only(['hypotheses', 'format', 'question', 'whose', 'proxy-weight', 'likelihoods', 'rivals', 'evidence']);
  from.number('format', [1, 1]);
  const rivals = from.list('rivals').map(rivalOf);
  const ids = rivals.map(({ id }) => id);
  const twice = ids.find((id, n) => ids.indexOf(id) < n);
  if (twice !== undefined)
    throw new InputError(from.where('rivals'), `there are two rivals ${twice}`, 'Give one another id');
  if (rivals.length < 2 || rivals.length > MOST_RIVALS)
    throw new InputError(
      from.where('rivals'),
      `${rivals.length} of them; from 2 to ${MOST_RIVALS} are weighed`,
      'Hypotheses compete: name those that a reader might hold',
    );
  const rows = from.list('evidence');
  if (rows.length > MOST_ROWS)
    throw new InputError(
      from.where('evidence'),
      `${rows.length} rows; at most ${MOST_ROWS} are read`,
      'Leave some out',
    );
  const usual = from.has('likelihoods') ? byCell(from.fields('likelihoods')) : undefined;
  const evidence = rows.map((row) => rowOf(row, ids, usual));
  for (const [n, { claim, test, where }] of evidence.entries())
    if (evidence.findIndex((one) => one.claim === claim && one.test === test) < n)
      throw new InputError(where, `${claim} is there already`, 'Evidence counts once: leave one out, or name a test');
  return {
    id: from.text('hypotheses'),
    question: from.text('question'),
    whose: from.text('whose', 'yours'),
    proxyWeight: from.number('proxy-weight', [0, 1], PROXY_WEIGHT),
    ...{ rivals, evidence },
  };
}

function rivalOf(from: YamlFields): Rival {
  from.only(['id', 'says', 'case']);
  return { id: from.text('id'), says: from.text('says'), ...(from.has('case') && { case: from.text('case') }) };
}

function rowOf(from: YamlFields, rivals: readonly string[], usual: Record<Cell, number> | undefined): EvidenceRow {
  from.only(['claim', 'test', 'weight', 'because', 'cells', 'likelihood']);
  const bears = from.fields('cells');
  bears.only(rivals);
  const given = Object.fromEntries(rivals.map((id) => [id, bears.oneOf(id, cells)]));
  const stated = from.has('likelihood') ? from.fields('likelihood') : undefined;
  stated?.only(rivals);
  const likelihood = stated
    ? Object.fromEntries(rivals.map((id) => [id, likelihoodIn(stated, id)]))
    : usual && Object.fromEntries(rivals.map((id) => [id, usual[given[id]!]]));
  return {
    claim: from.text('claim'),
    ...(from.has('test') && { test: from.number('test', [1, 1000]) }),
    weight: from.number('weight', [0, 1000], 1),
    because: from.text('because'),
    cells: given,
    ...(likelihood && { likelihood }),
    where: from.where(),
  };
}

function byCell(from: YamlFields): Record<Cell, number> {
  from.only(cells);
  return Object.fromEntries(cells.map((cell) => [cell, likelihoodIn(from, cell)])) as Record<Cell, number>;
}

/** Never 0 or 1: no piece of evidence rules a hypothesis out for good. */
const likelihoodIn = (from: YamlFields, name: string) => from.number(name, [0.01, 0.99]);

/** The claims that a file names and that are not among the cases. @throws InputError with the file's own place */
export function checkNamed({ rivals, evidence }: Hypotheses, cases: readonly Case[]): void {
  const ids = cases.map(({ id }) => id);
  const claims = new Map<string, Claim>(
    cases.flatMap((one) => one.claims.map((claim) => [`${one.id}:${claim.id}`, claim] as const)),
  );
  for (const { claim: name, test, where } of evidence) {
    const claim = claims.get(name);
    if (!claim)
      throw new InputError(
        where,
        `there is no claim "${name}"`,
        `Write CASE:ID, for example ${[...claims.keys()][0]}; the cases are ${ids.join(', ')}`,
      );
    if (test !== undefined && test > claim.tests.length)
      throw new InputError(where, `${name} has ${claim.tests.length} tests`, 'Name one of them, or none');
  }
  for (const { id, case: of } of rivals)
    if (of !== undefined && !ids.includes(of))
      throw new InputError(id, `there is no case "${of}"`, `The cases are ${ids.join(', ')}`);
}
