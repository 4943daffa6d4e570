import type { Atlas } from '../../atlas/atlas.ts';
import { capitalised, count, list, showNumber } from '../../charts/text.ts';
import type { NotCompared, PrecedentsFound } from '../../inquiry/precedents.ts';
import {
  DRIFT_POINTS,
  type Horizon,
  horizons,
  outcomes,
  outcomeWords,
  type Tally,
} from '../../measures/precedents/outcomes.ts';
import { codeOf } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { outcomesSubtitle, precedentsPicture } from './precedents-picture.ts';
import { type FeatureWeights, weightsBlock } from './precedents-weights.ts';
import {
  aftermathWords,
  contrastWords,
  featureOf,
  followedIn,
  notCounted,
  pairIn,
  runsOf,
} from './precedents-words.ts';

/** Precedents named in the first sentence. */
const NAMED = 3;

/**
 * The pair-years most like one as a page: the nearest, whether anything is really like it, what followed beside the base rate, each with what speaks for and against it.
 * @param weights what was set of the features' weights
 */
export function precedentsPage(atlas: Atlas, found: PrecedentsFound | NotCompared, weights: FeatureWeights = {}): Page {
  const title = `Precedents of ${pairIn(found.states, found.year)}, ${found.year}, by behaviour alone`;
  if (found.kind === 'absent')
    return { title, provenance: provenanceOf(atlas), blocks: absentBlocks(found), sources: [] };
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use(found.sources);
  const { pool } = found;
  const farthest = horizons.at(-1)!;
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(found), sources }] },
    {
      kind: 'note',
      text: `Looked for among ${count(pool.pairYears)} pair-years of ${count(pool.pairs)} other pairs, ${pool.from}–${pool.to}; one year a pair. No treaty, name or place counts.`,
    },
    { kind: 'finding', role: 'plain', parts: [{ text: behaviour(found), sources }] },
    {
      kind: 'picture',
      title: `What followed within ${farthest} years`,
      subtitle: outcomesSubtitle(found, farthest),
      svg: precedentsPicture(found, { id: 'outcomes' }),
      narrow: precedentsPicture(found, { id: 'outcomes-narrow', phone: true }),
      sources,
    },
    outcomesTable(found, sources),
    {
      kind: 'note',
      text: `Not counted: ${horizons.map((within) => `within ${within} years ${uncounted(found, within)}`).join('; ')}.`,
    },
    nearestTable(found, sources),
    weightsBlock(found, weights),
    {
      kind: 'note',
      text: 'Likeness is no forecast: how well it foretells is measured in docs/precedents.md.',
    },
  ];
  return { title, provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

function absentBlocks({ words, compared, states }: NotCompared): Block[] {
  const codes = states.map(codeOf);
  const last = compared.at(-1);
  return [
    { kind: 'finding', role: 'opening', parts: [{ text: `${capitalised(words)}.` }] },
    ...(last === undefined
      ? []
      : [
          {
            kind: 'table',
            caption: `The pair can be compared in ${runsOf(compared)}`,
            columns: [{ title: 'last year', align: 'left' }],
            rows: [[{ text: `${last}`, to: { view: 'precedents', words: codes, options: { year: `${last}` } } }]],
            sources: [],
          } as const,
        ]),
  ];
}

function opening({ precedents, words }: PrecedentsFound): string {
  const nearest = precedents.slice(0, NAMED).map(({ states, year }) => `${pairIn(states, year)} ${year}`);
  const said = nearest.length === 0 ? 'There is no precedent' : `Nearest in behaviour: ${list(nearest)}`;
  return `${said}. ${words}`;
}

/** The pair-year itself, feature by feature. */
function behaviour({ point, observed }: PrecedentsFound): string {
  const known = point.flatMap(({ feature, scaled }) =>
    scaled === undefined ? [] : [`${featureOf(feature).label} ${featureOf(feature).told(scaled)}`],
  );
  const unknown = point.filter(({ scaled }) => scaled === undefined);
  const lacking =
    unknown.length === 0
      ? ''
      : ` No figure: ${unknown.map(({ feature }) => featureOf(feature).label).join(', ')} (${Math.round(100 * observed)}% of the weight is known).`;
  return `${capitalised(known.join('; '))}.${lacking}`;
}

const rate = (yes: number, of: number): string => (of === 0 ? 'none' : `${((100 * yes) / of).toFixed(1)}%`);

function outcomesTable(
  { outcomes: summaries, drift, precedents }: PrecedentsFound,
  sources: readonly string[],
): TableBlock {
  const among = ({ yes, atRisk }: Tally) => `${yes} of ${atRisk}`;
  return {
    kind: 'table',
    caption: `What followed the ${precedents.length} nearest, of those for which it could and is coded, beside the base rate`,
    columns: [
      { title: 'what', align: 'left' },
      ...horizons.flatMap((within) => [
        { title: `${within} years`, align: 'right' as const },
        { title: 'base', align: 'right' as const },
      ]),
    ],
    rows: [
      ...outcomes.map((outcome) => [
        outcomeWords[outcome],
        ...horizons.flatMap((within) => {
          const one = summaries.find((summary) => summary.outcome === outcome && summary.within === within)!;
          return [among(one.among), rate(one.base.yes, one.base.atRisk)];
        }),
      ]),
      ...(['closer', 'apart'] as const).map((way) => [
        `moved ${way} by ${DRIFT_POINTS} points of 100 or more`,
        ...horizons.flatMap((within) => {
          const one = drift.find((summary) => summary.within === within)!;
          return [`${one.among[way]} of ${followedIn(one.among)}`, rate(one.base[way], followedIn(one.base))];
        }),
      ]),
    ],
    sources,
  };
}

const uncounted = ({ outcomes: summaries, drift }: PrecedentsFound, horizon: Horizon): string =>
  notCounted(
    summaries.filter(({ within }) => within === horizon).map(({ among }) => among),
    drift.find(({ within }) => within === horizon)!.among,
  );

function nearestTable({ precedents }: PrecedentsFound, sources: readonly string[]): TableBlock {
  return {
    kind: 'table',
    caption:
      'The nearest: 0 is alike in every feature, 1 as unlike as can be; values of the pair asked about / of the precedent',
    columns: [
      { title: 'rank', align: 'right' },
      { title: 'pair and year', align: 'left' },
      { title: 'distance', align: 'right' },
      { title: 'alike in', align: 'left' },
      { title: 'apart in', align: 'left' },
      ...horizons.map((within) => ({ title: `within ${within} years`, align: 'left' as const })),
    ],
    rows: precedents.map(({ rank, states, year, distance, alike, unlike, aftermath }): Cell[] => [
      `${rank}`,
      {
        text: `${pairIn(states, year)}, ${year}`,
        to: { view: 'dossier', words: states.map(codeOf), options: { year: `${year}` } },
      },
      showNumber(distance, 3),
      alike.map(contrastWords).join('; '),
      unlike.map(contrastWords).join('; '),
      ...aftermath.map((after) => aftermathWords(after)),
    ]),
    sources,
  };
}
