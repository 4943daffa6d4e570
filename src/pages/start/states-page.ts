import { howMany } from '../../charts/text.ts';
import {
  codeOf,
  membershipSpells,
  membershipWords,
  nameIn,
  namesInUse,
  roster,
  type Succession,
  stateLabel,
  successions,
  yearsOfName,
} from '../../states/index.ts';
import type { OwnSource } from '../footnotes.ts';
import type { Block, Cell, Page } from '../page.ts';

/** Which states are shown, and of which year. */
export interface StatesAsked {
  states: readonly number[];
  /** Left out: of all years. */
  year?: number;
  /** Whether they were named, rather than being all there are. */
  named: boolean;
}

/** States with their codes and years of membership; of those asked for by name also what they were called and what became of them. */
export function statesPage(asked: StatesAsked, membership: OwnSource): Page {
  const { states, year, named } = asked;
  const sources = [membership.source.id];
  const nameOf = (state: number) => (year === undefined ? stateLabel(state) : nameIn(state, year));
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(asked, nameOf), sources }] },
    {
      kind: 'table',
      caption: named ? 'Codes and membership' : 'All of them',
      columns: [
        { title: 'state', align: 'left' },
        { title: 'code', align: 'left' },
        { title: 'COW', align: 'right' },
        { title: 'Gleditsch-Ward', align: 'right' },
        { title: 'member', align: 'left' },
      ],
      rows: states.map((state) => {
        const gw = roster.find(([code]) => code === state)![3];
        return [
          toState(state, nameOf(state)),
          codeOf(state),
          `${state}`,
          gw === null ? 'none' : `${gw}`,
          membershipWords(state),
        ];
      }),
      sources,
    },
    ...(named ? [...calledBlocks(states), ...becameBlocks(states, sources)] : []),
    {
      kind: 'note',
      text: 'Membership of the state system is the data’s coding, not recognition. The edition ends on 31 December 2016; a membership open then is held open.',
    },
  ];
  const title = named ? states.map(nameOf).join(', ') : 'The states';
  return {
    title: `${title}${year === undefined ? '' : `, ${year}`}`,
    provenance: '',
    blocks,
    sources: [membership.source],
  };
}

/** A name that leads to the state's page; of a state that another number follows, to its own. */
const toState = (state: number, text: string): Cell => ({ text, to: { view: 'states', words: [codeOf(state)] } });

function opening({ states, year, named }: StatesAsked, nameOf: (state: number) => string): string {
  if (named)
    return `${states
      .map((state) => {
        const spells = membershipSpells(state);
        const when = spells.map(([start, end]) => (end === null ? `from ${start}` : `from ${start} to ${end}`));
        return `${nameOf(state)}: member ${when.join(' and ')}`;
      })
      .join('; ')}.`;
  const many = howMany(states.length, 'states');
  return year === undefined
    ? `${many} have been members of the state system on some day since 1816.`
    : `${many} were members of the state system on some day of ${year}.`;
}

/** Names that states bore for a time; the usual short ones, of which no years are claimed, are left out. */
function calledBlocks(states: readonly number[]): Block[] {
  const names = namesInUse.filter(({ ccode, from, to }) => states.includes(ccode) && (from !== null || to !== null));
  if (names.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Names in use',
      columns: [
        { title: 'name', align: 'left' },
        { title: 'code', align: 'left' },
        { title: 'years', align: 'left' },
        { title: 'says who', align: 'left' },
      ],
      rows: names.map((one) => {
        const [from, to] = yearsOfName(one);
        return [one.name, codeOf(one.ccode), one.to === null ? `from ${from}` : `${from}-${to}`, one.source];
      }),
      sources: [],
    },
  ];
}

/** What states came out of, and what they became. */
function becameBlocks(states: readonly number[], sources: readonly string[]): Block[] {
  const changes = successions.filter(({ from, to }) => states.includes(from) || states.includes(to));
  if (changes.length === 0) return [];
  const nameOn = (state: number, day: string) => nameIn(state, Number(day.slice(0, 4)));
  const becomes = ({ to, day, kind }: Succession) =>
    kind === 'continued' ? nameIn(to, Number(day.slice(0, 4)) + 1) : nameOn(to, day);
  return [
    {
      kind: 'table',
      caption: 'What became of what: to find the right name, not to say who lawfully followed whom',
      columns: [
        { title: 'day', align: 'left' },
        { title: 'from', align: 'left' },
        { title: 'to', align: 'left' },
        { title: 'how', align: 'left' },
      ],
      rows: [...changes]
        .sort((p, q) => (p.day < q.day ? -1 : 1))
        .map((one) => [
          one.day,
          toState(one.from, nameOn(one.from, one.day)),
          toState(one.to, becomes(one)),
          `${one.kind}: ${one.note}`,
        ]),
      sources,
    },
  ];
}
