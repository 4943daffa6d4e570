import type { CheckedClaim, CheckedClaims } from '../../cases/checked-claims.ts';
import { type Verdict, verdicts, verdictWords } from '../../cases/verdict.ts';
import { count, howMany, list } from '../../charts/text.ts';
import type { Block } from '../page.ts';
import type { Facts } from './facts.ts';

/** The claims of the texts that concern a pair. */
export interface ClaimsSection {
  /** ISO date of the verdicts, and the atlas that they were found on. */
  asOf: string;
  atlas: string;
  texts: { case: string; title: string; author: string; written: string; counts: Counts; claims: CheckedClaim[] }[];
  counts: Counts;
  /** Of those whose tests look at the year asked. */
  inYear: { case: string; author: string; written: string; claim: CheckedClaim }[];
}

type Counts = Partial<Record<Verdict, number>>;

/** Claims about the year that are listed by name. */
const LISTED = 8;

/** The claims on record that concern a pair; undefined where no text speaks of it. */
export function claimsSection(
  { codeA, codeB, year }: Facts,
  checked: CheckedClaims | undefined,
): ClaimsSection | undefined {
  if (!checked) return undefined;
  const concerns = ({ pairs }: CheckedClaim) => pairs.some((pair) => pair.includes(codeA) && pair.includes(codeB));
  const texts = checked.cases.flatMap(({ case: id, title, author, written, claims }) => {
    const mine = claims.filter(concerns).map(inBrief);
    return mine.length === 0 ? [] : [{ case: id, title, author, written, counts: countsOf(mine), claims: mine }];
  });
  if (texts.length === 0) return undefined;
  const about = ({ years, verdict }: CheckedClaim) =>
    years && years[0] <= year && year <= years[1] && said.has(verdict);
  const inYear = inTurn(
    texts.map(({ case: id, author, written, claims }) =>
      claims
        .filter(about)
        .sort((x, y) => rank(x) - rank(y))
        .map((claim) => ({ case: id, author, written, claim })),
    ),
  ).sort((x, y) => rank(x.claim) - rank(y.claim));
  return {
    asOf: checked.asOf,
    atlas: checked.atlas,
    texts,
    counts: countsOf(texts.flatMap(({ claims }) => claims)),
    inYear,
  };
}

/** Without what the claim's own page says. */
function inBrief({ settings, parts, untested, question, answer, side, ...claim }: CheckedClaim): CheckedClaim {
  return claim;
}

/** One of each list in turn, so that neither a text nor a verdict comes first. @example inTurn([[1, 2], [3]]) // [1, 3, 2] */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((one) => one.slice(n, n + 1))).flat();
}

/** Verdicts that the data give. */
const said: ReadonlySet<Verdict> = new Set(['supported', 'contradicted', 'mixed', 'consistent', 'inconsistent']);

/** Records and measures first. */
const rank = ({ basis }: CheckedClaim) => (basis === 'record' || basis === 'measure' ? 0 : 1);

function countsOf(claims: readonly CheckedClaim[]): Counts {
  const counts: Counts = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** "6 supported, 3 contradicted, 2 mixed". */
export function countsWords(counts: Counts): string {
  return list(
    verdicts.flatMap((verdict) => (counts[verdict] ? [`${count(counts[verdict])} ${verdictWords[verdict]}`] : [])),
  );
}

export function claimsBlocks(section: ClaimsSection | undefined, { year }: Facts): Block[] {
  if (!section) return [];
  const { texts, counts, inYear, asOf } = section;
  const all = texts.reduce((sum, { claims }) => sum + claims.length, 0);
  const listed = inYear.slice(0, LISTED);
  return [
    { kind: 'heading', id: 'claims', text: 'Says who?' },
    {
      kind: 'finding',
      role: 'answer',
      parts: [
        {
          text: `${howMany(all, 'claims')} of ${howMany(texts.length, 'texts')} concern${all === 1 ? 's' : ''} this pair: ${countsWords(counts)}.`,
          strong: true,
        },
      ],
    },
    {
      kind: 'table',
      caption: 'By text, all voices in it',
      columns: [
        { title: 'text', align: 'left' },
        { title: 'claims', align: 'right' },
        { title: 'by what the data say', align: 'left' },
      ],
      rows: texts.map(({ case: id, author, written, claims, counts: own }) => [
        { text: `${author}, ${written.slice(0, 4)}`, to: { view: 'claims', words: [id] } },
        count(claims.length),
        countsWords(own),
      ]),
      sources: [],
    },
    ...(listed.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: `Whose tests look at ${year}${inYear.length > listed.length ? `: the first ${listed.length} of ${count(inYear.length)}, records and measures first, a text in turn` : ''}`,
            columns: [
              { title: 'claim', align: 'left' as const },
              { title: '', align: 'left' as const },
              { title: 'the data say', align: 'left' as const },
            ],
            rows: listed.map(({ case: id, author, written, claim }) => [
              { text: `${author}, ${written.slice(0, 4)}, ${claim.id}`, to: { view: 'claims', words: [id, claim.id] } },
              claim.claim,
              `${verdictWords[claim.verdict]}${claim.basis === undefined ? '' : ` (${claim.basis})`}`,
            ]),
            sources: [],
          },
        ]),
    {
      kind: 'note',
      text: `Checked on the full atlas as of ${asOf}; a claim is quoted, not endorsed. entente claims explain ${listed[0]?.case ?? texts[0]!.case}:${listed[0]?.claim.id ?? texts[0]!.claims[0]!.id} shows how one was tested.`,
    },
  ];
}
