import { type Askable, searchPage } from '../pages/start/search-page.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { commandFor } from './search/command-for.ts';
import { knownIn } from './search/known.ts';
import type { Lead } from './search/lead.ts';
import { LONGEST_LINE } from './search/line.ts';
import { patterns } from './search/patterns.ts';
import { type Understood, understand } from './search/understand.ts';
import type { View } from './view.ts';

export const searchView: View = {
  name: 'search',
  summary: 'A line of words: the pages that answer it',
  usage: 'entente search WORD …',
  about:
    'Understands states by any name, code or adjective (misspelt too), years and spans, the names of measures, theories, texts and sources, and questions about alliances: who is closest to a state, whose behaviour is ahead of its treaties. By rules alone: the same words always lead to the same pages. Without words, what can be asked.',
  words: [{ name: 'words', kind: 'text', about: 'the words, in any order', optional: true, many: true }],
  options: {},
  examples: [
    'entente search Russia China',
    'entente search "who is closest to Iran?"',
    'entente search behaviour ahead of treaty 2018',
    'entente search military spending of India --json',
  ],
  schemas: ['search'],
  list: 'answers',
  answer: async (given, desk) => {
    const line = given.words.join(' ').trim();
    if (line.length > LONGEST_LINE)
      throw new InputError('the words', `${line.length} letters; at most ${LONGEST_LINE} are read`, 'Say it shorter');
    const understood = understand(line, knownIn(desk.atlas));
    return {
      json: () => jsonOf(line, understood),
      csv: () =>
        csvOf(
          understood.leads.map((lead, n) => ({
            rank: n + 1,
            ...{ title: lead.title, about: lead.about, view: lead.ask.view },
            command: commandFor(lead.ask),
          })),
          ['rank', 'title', 'about', 'view', 'command'],
        ),
      page: () => searchPage(desk.atlas, { line, leads: understood.leads, notes: understood.notes }, askable),
      text: () => textOf(line, understood),
    };
  },
};

/** A form that merely shares words has no example worth showing. */
const askable: Askable = patterns.filter(({ loose }) => !loose);

const answerOf = ({ title, about, ask }: Lead) => ({
  title,
  about,
  view: ask.view,
  words: ask.words,
  options: ask.options ?? {},
  command: commandFor(ask),
});

function jsonOf(line: string, { reading, leads, best, patterns: met, left, notes }: Understood) {
  const { said } = reading;
  return {
    line,
    read: {
      patterns: met,
      states: said.states.map((state) => ({ said: state.said, how: state.how, states: state.states.map(codeOf) })),
      year: said.year ?? null,
      from: said.span?.from ?? null,
      to: said.span?.to ?? null,
      leftOut: left,
      notes,
    },
    best: best ? answerOf(best) : null,
    answers: leads.map(answerOf),
    ...(leads.length === 0 && { askable: askable.map(({ asks, examples }) => ({ asks, examples })) }),
  };
}

function textOf(line: string, { leads, notes }: Understood): string {
  const said = notes.map((note) => `${note}\n`).join('');
  if (leads.length > 0)
    return `${said}${said === '' ? '' : '\n'}${leads.map((lead) => `${lead.title}\n  ${commandFor(lead.ask)}\n`).join('')}`;
  const opening = line === '' ? 'What can be asked' : `Nothing here answers "${line}". What can be asked`;
  const forms = askable.map(({ asks, examples }) => `${asks}\n${examples.map((one) => `  ${one}\n`).join('')}`);
  return `${said}${opening}:\n\n${forms.join('')}`;
}
