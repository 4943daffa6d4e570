import { codeOf } from '../../states/index.ts';
import { theoryNamed } from '../../theories/index.ts';
import type { Known } from './known.ts';
import { type Lead, nameOf, optionsOf } from './lead.ts';
import { measureLeads } from './measure-leads.ts';
import type { Named, NameHit } from './names-said.ts';
import type { Reading } from './reading.ts';

type Kind = Named['kind'];

/** Of the words that were said, the share that a name must go by to be the one meant. */
const MEANT = 0.9;
/** To be named at all. */
const LIKE = 0.5;

/** Of a measure's own words, the share that must be said. */
const TOLD = 0.4;

/** So many of a kind are listed. */
const LISTED = 3;

/** More claims than this with the same words are not what was looked for. */
const TELLING = 5;

/** Every kind of thing that has a name. */
const kinds: readonly Kind[] = ['measure', 'theory', 'text', 'question', 'claim', 'source', 'offer'];

const isWhole = ({ covered, precise }: NameHit) => covered > 0.999 && precise > 0.999;

/** What the words of a line name beyond doubt, the best first. Where they are the whole name of something, nothing else. */
export function strongNames(
  { content, telling, states, said }: Reading,
  { names }: Known,
  wanted: readonly Kind[],
): Named[] {
  if (said.ids.length > 0) return each(said.ids.filter(({ kind }) => wanted.includes(kind)));
  if (telling.length === 0 && states.length > 0) return [];
  const all = names.find(content, kinds, MEANT);
  const hits = all.length > 0 ? all : names.find(telling, kinds, MEANT);
  const meant = hits.some(isWhole) ? hits.filter(isWhole) : hits;
  return wanted.flatMap((kind) => {
    const own = meant.filter(({ named }) => named.kind === kind);
    if (kind === 'claim' && own.length > TELLING) return [];
    const best = own[0]?.precise ?? 0;
    const least = kind === 'measure' ? Math.max(TOLD, best * 0.8) : best * 0.5;
    return each(own.filter(({ precise }) => precise >= least).map(({ named }) => named)).slice(0, LISTED);
  });
}

const each = (all: readonly Named[]): Named[] =>
  all.filter(({ kind, id }, n) => all.findIndex((other) => other.kind === kind && other.id === id) === n);

/** Where names lead that share some of the words. */
export function weakNames(line: Reading, known: Known): Lead[] {
  // Words that nothing goes by must not hide what the others name.
  const like = line.telling.filter((word) => known.names.hasLike(word));
  return kinds.flatMap((kind) => {
    const hits = each(known.names.find(like, [kind], LIKE).map(({ named }) => named)).slice(0, LISTED);
    return hits.flatMap((named) =>
      kind === 'measure' ? measureLeads(named.id, line, known).slice(0, 1) : leadsOf(named, line),
    );
  });
}

/** Where what is no measure leads. */
export function namedLeads(named: readonly Named[], line: Reading): Lead[] {
  return named.flatMap((one) => leadsOf(one, line));
}

function leadsOf({ kind, id, title }: Named, line: Reading): Lead[] {
  switch (kind) {
    case 'theory':
      return theoryLeads(id, line);
    case 'text':
      return [
        { title, about: 'A text’s claims held against the data, then and now', ask: { view: 'claims', words: [id] } },
      ];
    case 'claim':
      return [
        {
          title: `“${title}”`,
          about: `Claim ${id}, in our words: what the data say of it`,
          ask: { view: 'claims', words: id.split(':') },
        },
      ];
    case 'question':
      return [
        {
          title,
          about: 'One question: the claims of all texts side by side',
          ask: { view: 'questions', words: [id] },
        },
      ];
    case 'source':
      return [
        { title, about: 'A source: what is loaded, to when, under which terms', ask: { view: 'sources', words: [id] } },
      ];
    case 'offer':
      return [
        {
          title,
          about: 'An offer: its price, whether it is believed, and what binds',
          ask: { view: 'wedge', words: [], options: { offer: id } },
        },
      ];
    case 'measure':
      return [];
  }
}

function theoryLeads(id: string, line: Reading): Lead[] {
  const theory = theoryNamed(id);
  const page: Lead = { title: theory.title, about: theory.question, ask: { view: 'theory', words: [id] } };
  const needed = Object.values(theory.roles).filter(({ found }) => !found).length;
  if (line.states.length === 0 || line.states.length !== needed) return [page];
  const year = line.yearOf(line.states);
  const run: Lead = {
    title: `${theory.title}: ${line.states.map((state) => nameOf(state, year)).join(' · ')}${year === undefined ? '' : `, ${year}`}`,
    about: `${theory.question} The verdict, and what would turn it`,
    ask: { view: 'theory run', words: [id, ...line.states.map(codeOf)], ...optionsOf({ year }) },
  };
  return [run, page];
}
