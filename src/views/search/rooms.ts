import { type Lead, mapLead, rankLead } from './lead.ts';
import type { Reading } from './reading.ts';

interface Room {
  /** The words by which it is asked for. */
  called: RegExp;
  lead: (line: Reading) => Lead;
}

/** Pages that are asked for by what they hold. */
const rooms: readonly Room[] = [
  {
    called: /\btheor(y|ies)\b/,
    lead: () => ({ title: 'The theories', about: 'Each as a model that runs', ask: { view: 'theories', words: [] } }),
  },
  {
    called: /\b(claims?|texts?|arguments?)\b/,
    lead: () => ({
      title: 'The claims of the texts',
      about: 'Held against the data, then and now',
      ask: { view: 'claims', words: [] },
    }),
  },
  {
    called: /\b(sources?|data|datasets?|coverage)\b/,
    lead: () => ({
      title: 'The sources',
      about: 'What is loaded, to when, under which terms',
      ask: { view: 'sources', words: [] },
    }),
  },
  {
    called: /\b(measures?|indicators?|variables?)\b/,
    lead: () => ({
      title: 'The measures',
      about: 'Question, formula, unit, years',
      ask: { view: 'measures', words: [] },
    }),
  },
  {
    called: /\b(states|countries|country)\b/,
    lead: () => ({
      title: 'The states',
      about: 'Codes, names, membership of the state system as coded',
      ask: { view: 'states', words: [] },
    }),
  },
  {
    called: /\b(maps?|world)\b/,
    lead: ({ year }) => mapLead('cinc', undefined, year),
  },
  {
    called: /\b(rank|rankings?|ranked|league|top)\b/,
    lead: ({ year, lastYear }) => rankLead('alliance-likeness', { year: year ?? Math.min(lastYear, 2024) }),
  },
];

/** What asks for one of them. */
export const roomForm = new RegExp(rooms.map(({ called }) => called.source).join('|'));

/** The pages that a line without states asks for by what they hold. */
export function roomLeads(line: Reading): Lead[] {
  return line.states.length > 0
    ? []
    : rooms.filter(({ called }) => called.test(line.shape)).map(({ lead }) => lead(line));
}
