import { type Coverage, type CoveredSpan, extent } from '../src/figures/index.ts';
import { nameIn } from '../src/states/index.ts';

export const madeNote = '<!-- Made from the declarations by npm run docs: change those, not this page. -->\n';

/** A text inside a cell of a Markdown table. */
export const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const missingWords = {
  zero: 'the count is 0',
  'no-tie': 'coded, and there is none (*no tie*)',
  'not-coded': 'the makers did not code it (*not coded*)',
  'not-defined': 'the figure has no value (*not defined*)',
} as const;

/** "1957-2025 (United States toward others)"; long lists of states are counted. */
export function spanWords({ from, to, states }: CoveredSpan): string {
  const years = from === to ? `${from}` : `${from}-${to}`;
  if (!states) return years;
  const { codes, role } = states;
  const names = codes.length > 5 ? `${codes.length} states` : codes.map((code) => nameIn(code, to)).join(', ');
  const who = { first: `${names} toward others`, either: `pairs with ${names}`, both: `among ${names}` }[role];
  return `${years} (${who})`;
}

/** "1946-2023; not 1964": every span, and the years left out, or, where most are, the years kept. */
export function coverageWords(coverage: Coverage): string {
  return `${coverage.spans.map(spanWords).join('; ')}${gapWords(coverage)}`;
}

function gapWords(coverage: Coverage): string {
  const { gaps } = coverage;
  if (gaps === undefined) return '';
  const { from, to } = extent(coverage);
  const kept = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((year) => !gaps.includes(year));
  return kept.length < gaps.length ? `, in ${kept.length} of these years: ${runs(kept)}` : `; not ${runs(gaps)}`;
}

/** Years as runs: "1816, 1818-1820". */
function runs(years: readonly number[]): string {
  const found: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
