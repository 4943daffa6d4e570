import { withArticle } from '../../states/index.ts';
import type { Known } from './known.ts';
import { type Lead, nameOf } from './lead.ts';
import { patterns } from './patterns.ts';
import { type Reading, readingOf } from './reading.ts';

/** A line as understood. */
export interface Understood {
  reading: Reading;
  /** The best first. */
  leads: readonly Lead[];
  /** The one that the line asks for beyond doubt: nothing in it is ambiguous, outside the data or not understood. */
  best?: Lead;
  /** The patterns that the line has, in order. */
  patterns: readonly string[];
  /** Words that the first answer leaves out of account. */
  left: readonly string[];
  /** What the reader must know of how the line was read. */
  notes: readonly string[];
}

/** So many answers are listed. */
const LISTED = 12;

/** What a line of words asks for. The same line in the same atlas always means the same. */
export function understand(line: string, known: Known): Understood {
  const reading = readingOf(line, known);
  const { said, telling } = reading;
  const met = patterns.flatMap((pattern) => {
    const form = pattern.form?.exec(reading.shape);
    if (form === null) return [];
    const leads = pattern.leads(reading, known);
    if (leads.length === 0) return [];
    const taken = pattern.names ? telling : (form?.[0].split(' ') ?? []);
    return [{ pattern, leads, left: telling.filter((word) => !taken.includes(word)) }];
  });
  const sure = met.filter(({ pattern }) => !pattern.loose);
  const [first] = sure;
  // What merely shares words stands where nothing accounts for them.
  const accounted = sure.some(({ left }) => left.length === 0);
  const shown = accounted ? sure : met;
  const leads = each(shown.flatMap((one) => one.leads)).slice(0, LISTED);
  const plain =
    said.outsiders.length === 0 && said.outside.length === 0 && said.states.every(({ states }) => states.length === 1);
  const left = first ? first.left : telling;
  return {
    reading,
    leads,
    ...(first && first.left.length === 0 && plain && { best: leads[0]! }),
    patterns: shown.map(({ pattern }) => pattern.name),
    left,
    notes: notesOf(reading, leads.length > 0 ? left : []),
  };
}

function each(leads: readonly Lead[]): Lead[] {
  const asked = leads.map(({ ask }) => JSON.stringify(ask));
  return leads.filter((_, n) => asked.indexOf(asked[n]!) === n);
}

function notesOf({ said, states, yearOf, lastYear }: Reading, left: readonly string[]): string[] {
  const year = yearOf(states);
  return [
    ...[...said.states, ...said.outsiders].flatMap(({ note }) => (note ? [note] : [])),
    ...(said.year === undefined && year !== undefined && year < lastYear
      ? [
          `${year} is the last year with ${states.map((state) => withArticle(nameOf(state, year))).join(' and ')} as named.`,
        ]
      : []),
    ...said.outside.map((outside) => `${outside} is outside the years that the state system is coded for.`),
    ...(left.length > 0 ? [`The first answer takes no account of: ${left.join(', ')}.`] : []),
  ];
}
