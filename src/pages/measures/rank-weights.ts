import { count } from '../../charts/text.ts';
import { value } from '../../figures/index.ts';
import { WEIGHTINGS } from '../../inquiry/rank-ranges.ts';
import type { Ranking } from '../../inquiry/ranking.ts';
import { CONCENTRATION } from '../../measures/dimensions/weights.ts';
import type { Block, Dial, TableBlock } from '../page.ts';
import { type RankShown, rowName } from './rank-words.ts';

/** A weight may be set to this many times ours, or to such a part of it. Ours. */
const REACH = 10;

/** How many of the first are named while weights move. */
const NAMED = 5;

type Weights = NonNullable<Ranking['weights']>;

/** The weights of a dimension, to be set; and which weights the ranks of a row are taken over. */
export function weightsBlocks(weights: Weights, shown: RankShown): Block[] {
  return [
    {
      kind: 'dials',
      option: 'weights',
      about: 'Only how large each weight is beside the others counts.',
      outcome: outcome(weights, shown),
      reset: weights.every(({ ours }) => ours === weights[0]!.ours) ? 'Back to equal weights' : 'Back to our weights',
      groups: [{ caption: 'Weights', dials: weights.map(dialOf) }],
      instead: [weightsTable(weights)],
    },
    {
      kind: 'note',
      text: `Which measures stand for a dimension is our choice, and so are their weights. That is why every row has a range of ranks: all pairs are weighed anew under ${WEIGHTINGS} plausible weightings drawn around the weights above, and the range goes from the 2.5th to the 97.5th percentile of the ranks that come out. Plausible means a Dirichlet distribution of concentration ${CONCENTRATION}, which is ours too: a weight that makes up a third of the whole makes up 9% to 64% in 95 of 100 draws, so that a reader may double it or halve it and still be inside.`,
    },
  ];
}

function dialOf({ component, measure, label, used, ours }: Weights[number]): Dial {
  return {
    name: component,
    label,
    to: { view: 'measures', words: [measure] },
    origin: `Our weight is ${ours}`,
    unit: '',
    decimals: 2,
    range: [ours / REACH, ours * REACH],
    log: true,
    usual: value(ours, []),
    ...(used !== ours && { set: used }),
  };
}

function outcome(weights: Weights, { ranking, rows, state }: RankShown): string {
  if (rows.length === 0) return 'Nothing is ranked.';
  const first = rows.slice(0, NAMED).map((row) => {
    const states = state === undefined ? row.states : row.states.filter((one) => one !== state);
    return `${count(row.rank)}\u00a0${rowName({ ...row, states }, ranking)}`;
  });
  const whose = weights.every(({ used, ours }) => used === ours) ? 'With our weights' : 'With your weights';
  return `${whose}: ${first.join(', ')}.`;
}

function weightsTable(weights: Weights): TableBlock {
  return {
    kind: 'table',
    caption: 'Weights',
    columns: [
      { title: 'component', align: 'left' },
      { title: 'name', align: 'left' },
      { title: 'weight', align: 'right' },
      { title: 'ours', align: 'right' },
    ],
    rows: weights.map(({ component, measure, label, used, ours }) => [
      { text: label, to: { view: 'measures', words: [measure] } },
      component,
      `${used}`,
      `${ours}`,
    ]),
    sources: [],
  };
}
