import type { Atlas } from '../../atlas/atlas.ts';
import { count, list } from '../../charts/text.ts';
import { type Countertrends, type Course, countertrends, type Direction, isShown } from '../../inquiry/direction.ts';
import { countertrendWords, dateOf, labelOf, namesOf } from '../../inquiry/direction-words.ts';
import { isComposed } from '../../measures/index.ts';
import { codeOf } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs } from '../shown.ts';
import { driftPictureBlock } from './drift-picture.ts';
import { type DriftShown, driftTitle, perDecade, yearToYear } from './drift-words.ts';

/** Where two states, or one, are heading as a page: how many measures move which way, each over the years, its trend and its change-points. */
export function driftPage(atlas: Atlas, shown: DriftShown): Page {
  const { found, states } = shown;
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use([...new Set(found.flatMap((direction) => direction.sources))]);
  const picture = driftPictureBlock(shown, sources);
  const [composed, single] = [true, false].map((of) => found.filter(({ measure }) => isComposed(measure) === of));
  const said = states.length === 1 ? [] : [composed!, single!].filter(({ length }) => length > 0);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown, single!), sources }] },
    ...said.map(
      (some): Block => ({
        kind: 'finding',
        role: 'plain',
        parts: [
          {
            text: `${some === composed ? 'Composed measures: ' : composed!.length > 0 ? 'Single measures: ' : ''}${countertrendWords(countertrends(some))}`,
          },
        ],
      }),
    ),
    ...(picture ? [picture] : []),
    trendsTable(shown, sources),
    ...breakBlocks(found),
    {
      kind: 'note',
      text: 'A trend is shown where its 95% interval leaves out no change. A change-point is the first year after a change, with the years it may lie in. Carried and absent years never enter. How far to trust it: docs/direction-of-travel.md.',
    },
  ];
  return { title: driftTitle(shown), provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

function opening(shown: DriftShown, single: readonly Direction[]): string {
  const { states, year, window, found } = shown;
  const when = `Over the ${window} years to ${year}`;
  if (states.length === 1) return `${when}, ${namesOf(states, year)}: ${coursesOf(found)}.`;
  const { majority, closer, apart, still, unknown } = countertrends(single.length > 0 ? single : found);
  const measured = (some: Countertrends['closer']) => new Set(some.map(({ measure }) => measure.name)).size;
  const moves = { closer: 'closer together', apart: 'further apart' } as const;
  const who = namesOf(states, year);
  const head =
    majority === 'none'
      ? `${who} show no trend on any measure`
      : majority === 'divided'
        ? `${who} move closer on as many measures as apart`
        : `${who} move ${moves[majority]} on most measures that move`;
  const parts = [
    [measured(closer), 'closer'],
    [measured(apart), 'apart'],
    [measured(still), 'without a trend shown'],
    [measured(unknown), 'with too few years'],
  ] as const;
  const counted = parts.filter(([n]) => n > 0).map(([n, word]) => `${count(n)} ${word}`);
  return `${when}, ${head}: ${list(counted)}.`;
}

/** "rising on GDP share; falling on …": of a state's measures, where no end is the closer one. */
function coursesOf(found: readonly Direction[]): string {
  const of = (course: Course | undefined) =>
    found.filter(({ recent }) => recent.course === course).map(({ measure }) => measure.label);
  const clauses = [
    [of('rising'), 'rising on'],
    [of('falling'), 'falling on'],
    [of('no trend shown'), 'no trend shown on'],
    [of(undefined), 'too few years of'],
  ] as const;
  return clauses
    .filter(([labels]) => labels.length > 0)
    .map(([labels, words]) => `${words} ${list(labels)}`)
    .join('; ');
}

function trendsTable({ found, year, window, long }: DriftShown, sources: readonly string[]): TableBlock {
  return {
    kind: 'table',
    caption: `Change in ten years, with its 95% interval, in the measure’s own unit`,
    columns: [
      { title: 'measure', align: 'left' },
      { title: `a decade, ${year - window + 1}–${year}`, align: 'right' },
      { title: 'course', align: 'left' },
      { title: `${year - long + 1}–${year}`, align: 'left' },
      { title: 'change-points', align: 'left' },
      { title: 'a year', align: 'right' },
    ],
    rows: found.map((direction) => {
      const { measure, states, recent, long: whole, changes, turned } = direction;
      return [
        {
          text: `${labelOf(direction)}${shownAs(measure).unit === '%' ? ', %' : ''}`,
          of: { measure: measure.name, states: states.map(codeOf) },
        },
        perDecade(recent, direction),
        recent.course === undefined ? 'too few years' : `${recent.course}${turned ? ', turned' : ''}`,
        whole.course ?? 'too few years',
        isShown(changes) ? changes.points.map(dateOf).join(', ') || 'none shown' : 'too few years',
        yearToYear(direction),
      ];
    }),
    sources,
  };
}

function breakBlocks(found: readonly Direction[]): Block[] {
  const breaks = new Map<string, Set<string>>();
  for (const { breaks: ofOne, measure } of found)
    for (const { year, note } of ofOne) {
      const key = `${year}: ${note}`;
      breaks.set(key, (breaks.get(key) ?? new Set()).add(measure.label));
    }
  if (breaks.size === 0) return [];
  const said = [...breaks].map(([note, names]) => `${note} (${[...names].join(', ')})`).sort();
  return [
    {
      kind: 'note',
      text: `Where the source changes, the level is free to jump, and that is no trend and no change-point. ${said.join(' ')}`,
    },
  ];
}
