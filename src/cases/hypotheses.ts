import type { CaseResult } from './check.ts';
import type { Basis } from './tests/test-kind.ts';
import { decides, type Verdict } from './verdict.ts';

/** How a piece of evidence bears on a hypothesis. */
export const cells = ['consistent', 'inconsistent', 'neutral'] as const;
export type Cell = (typeof cells)[number];

export interface Rival {
  id: string;
  says: string;
  /** The case that argues it, where one does. */
  case?: string;
}

/** A checked claim as evidence, and how it bears on each rival if it is supported. */
export interface EvidenceRow {
  /** "kireeva-2020:K01" */
  claim: string;
  /** One of its tests, from 1; the claim as a whole where it is left out. */
  test?: number;
  weight: number;
  because: string;
  /** By id of the rival. */
  cells: Readonly<Record<string, Cell>>;
  /** How likely the claim is to be found supported if the rival is true, by id. */
  likelihood?: Readonly<Record<string, number>>;
  where: string;
}

/** Rival hypotheses on one question, and evidence, as a file gives them. */
export interface Hypotheses {
  id: string;
  question: string;
  /** Whose judgements the cells, weights and likelihoods are: "ours". */
  whose: string;
  /** What a row weighs, as a share, where its claim rests on a proxy, an association or a model. */
  proxyWeight: number;
  rivals: readonly Rival[];
  evidence: readonly EvidenceRow[];
}

/** What a claim's verdict does to its row: it stands as written, turns, or falls away. */
export type Effect = 'as written' | 'turned' | 'no weight';

export interface WeighedRow {
  row: EvidenceRow;
  /** The claim, or the test's reading. */
  says: string;
  found: string;
  verdict: Verdict;
  basis?: Basis;
  effect: Effect;
  /** After the rule for proxies; 0 where the verdict decides nothing. */
  weight: number;
  /** After the verdict, by id of the rival. */
  cells: Readonly<Record<string, Cell>>;
  /** The same cell for all: it tells nothing between them. */
  tellsNothing: boolean;
}

export interface Standing {
  rival: Rival;
  /** 1 is the least spoken against; those that tie share a rank. */
  rank: number;
  /** Sum of the weights of what is inconsistent with it, and of what is consistent. */
  against: number;
  agreeing: number;
}

/** What the ranking would be without one row. */
export interface Without {
  row: EvidenceRow;
  /** Ids by rank, those that tie together. */
  order: readonly (readonly string[])[];
  changesFirst: boolean;
  changesOrder: boolean;
}

/** The reading by likelihoods, with every rival as likely as another beforehand. */
export interface ByLikelihood {
  /** Rows with a verdict that decides and likelihoods of their own. */
  rows: number;
  /** By id: share of the whole, and its log-odds against all others together. */
  shares: Readonly<Record<string, { share: number; logOdds: number }>>;
}

export interface Weighed {
  of: Hypotheses;
  rows: readonly WeighedRow[];
  ranking: readonly Standing[];
  without: readonly Without[];
  likelihood?: ByLikelihood;
}

/**
 * Weighs rival hypotheses against checked claims, after Heuer's analysis of competing hypotheses: the first is the one with the least
 * weight of evidence against it, not the one with the most for it; of those that tie, the one with more that agrees.
 *
 * A cell says how the evidence bears if its claim is supported. Where the claim is contradicted, consistent and inconsistent change
 * places; where it is mixed, open or beyond the data, the row is neutral and weighs nothing.
 * @param results cases in which all claims named were checked
 * @throws RangeError for a claim or test that is not among them
 */
export function weigh(of: Hypotheses, results: readonly CaseResult[]): Weighed {
  const rows = of.evidence.map((row) => weighed(row, of, results));
  const ranking = rankingOf(of.rivals, rows);
  const order = orderOf(ranking);
  const without = rows.map((left) => {
    const other = orderOf(
      rankingOf(
        of.rivals,
        rows.filter((row) => row !== left),
      ),
    );
    return {
      row: left.row,
      order: other,
      changesFirst: !same(order.slice(0, 1), other.slice(0, 1)),
      changesOrder: !same(order, other),
    };
  });
  const likelihood = byLikelihood(of.rivals, rows);
  return { of, rows, ranking, without, ...(likelihood && { likelihood }) };
}

const effects: Readonly<Record<Verdict, Effect>> = {
  supported: 'as written',
  consistent: 'as written',
  contradicted: 'turned',
  inconsistent: 'turned',
  mixed: 'no weight',
  'beyond-the-data': 'no weight',
  open: 'no weight',
  'not-data': 'no weight',
};

const opposite: Readonly<Record<Cell, Cell>> = {
  consistent: 'inconsistent',
  inconsistent: 'consistent',
  neutral: 'neutral',
};

function weighed(row: EvidenceRow, { rivals, proxyWeight }: Hypotheses, results: readonly CaseResult[]): WeighedRow {
  const { says, found, verdict, basis } = checkedOf(row, results);
  const effect = effects[verdict];
  const cellOf = (id: string): Cell =>
    effect === 'no weight' ? 'neutral' : effect === 'turned' ? opposite[row.cells[id]!] : row.cells[id]!;
  const now = Object.fromEntries(rivals.map(({ id }) => [id, cellOf(id)]));
  const share = basis === undefined || decides(basis) ? 1 : proxyWeight;
  return {
    ...{ row, says, found, verdict, effect },
    ...(basis && { basis }),
    weight: effect === 'no weight' ? 0 : row.weight * share,
    cells: now,
    tellsNothing: new Set(Object.values(now)).size <= 1,
  };
}

function checkedOf({ claim: name, test: place }: EvidenceRow, results: readonly CaseResult[]) {
  const checked = results
    .flatMap(({ of, claims }) => claims.map((one) => ({ name: `${of.id}:${one.claim.id}`, ...one })))
    .find((one) => one.name === name);
  if (!checked) throw new RangeError(`${name} was not checked`);
  const found = (tests: typeof checked.tests) => tests.map(({ now }) => now.base.outcome.words).join('; ');
  if (place === undefined) {
    const { verdict, basis } = checked.now;
    return { says: checked.claim.claim.trim(), found: found(checked.tests), verdict, basis };
  }
  const test = checked.tests[place - 1];
  if (!test) throw new RangeError(`${name} has no test ${place}`);
  return { says: test.reading, found: found([test]), verdict: test.now.verdict, basis: test.test.basis };
}

function rankingOf(rivals: readonly Rival[], rows: readonly WeighedRow[]): Standing[] {
  const sum = (id: string, cell: Cell) =>
    rounded(rows.reduce((total, { weight, cells: bears }) => total + (bears[id] === cell ? weight : 0), 0));
  const standings = rivals
    .map((rival) => ({ rival, against: sum(rival.id, 'inconsistent'), agreeing: sum(rival.id, 'consistent') }))
    .sort(lessAgainst);
  return standings.map((one) => ({
    ...one,
    rank: 1 + standings.filter((other) => lessAgainst(other, one) < 0).length,
  }));
}

const lessAgainst = (a: Omit<Standing, 'rank'>, b: Omit<Standing, 'rank'>) =>
  a.against - b.against || b.agreeing - a.agreeing;

/** Sums of the same weights in another order are to tie. */
const rounded = (x: number) => Math.round(x * 1e9) / 1e9;

function orderOf(ranking: readonly Standing[]): string[][] {
  const ranks = [...new Set(ranking.map(({ rank }) => rank))];
  return ranks.map((rank) =>
    ranking
      .filter((one) => one.rank === rank)
      .map(({ rival }) => rival.id)
      .sort(),
  );
}

const same = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Multiplies likelihoods as if the evidence were independent given the hypothesis; weights do not enter. */
function byLikelihood(rivals: readonly Rival[], rows: readonly WeighedRow[]): ByLikelihood | undefined {
  const counted = rows.filter(({ row, effect }) => row.likelihood && effect !== 'no weight');
  if (counted.length === 0) return undefined;
  const logs = rivals.map(({ id }) =>
    counted.reduce((sum, { row, effect }) => {
      const p = row.likelihood![id]!;
      return sum + Math.log(effect === 'turned' ? 1 - p : p);
    }, 0),
  );
  const most = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const shares = rivals.map(({ id }, n) => {
    const others = parts.reduce((sum, part, other) => (other === n ? sum : sum + part), 0);
    return [id, { share: parts[n]! / whole, logOdds: Math.log(parts[n]!) - Math.log(others) }] as const;
  });
  return { rows: counted.length, shares: Object.fromEntries(shares) };
}
