import { randomStream, type SobolIndex, sobolIndices } from '../stats/index.ts';
import { draftOf, type Settings, set, type Varying, varyingOf } from './settings.ts';
import type { Theory } from './theory.ts';

/** How much of an answer's variation over plausible settings comes from one input or parameter. */
export interface Share extends SobolIndex {
  of: Varying['of'];
  name: string;
  ours: boolean;
}

/** Of what the variation is told: whether a verdict is given (1) or not (0), or a reading's value. */
export type About = { verdict: string } | { reading: string };

/**
 * First-order and total Sobol indices of every input with an interval and every open parameter, the largest total first.
 * @param n points in each of the two samples: n (k + 2) judgements for k of them
 * @returns undefined where nothing varies, or where the answer is the same in every setting
 * @throws RangeError where a judgement lacks the reading
 */
export function sensitivity(theory: Theory, settings: Settings, about: About, n = 4096, seed = 1): Share[] | undefined {
  const varying = varyingOf(theory, settings);
  const draft = draftOf(settings);
  const answer = (point: Float64Array): number => {
    for (let i = 0; i < varying.length; i++) set(draft, varying[i]!, point[i]!);
    const { verdict, readings } = theory.judge(draft.inputs, draft.parameters);
    if ('verdict' in about) return verdict === about.verdict ? 1 : 0;
    const value = readings?.[about.reading];
    if (value === undefined) throw new RangeError(`${theory.id} does not read ${about.reading} in every setting`);
    return value;
  };
  const indices = sobolIndices(answer, varying.length, n, randomStream(seed));
  return indices
    ?.map((index, i) => ({ ...index, of: varying[i]!.of, name: varying[i]!.name, ours: varying[i]!.ours }))
    .sort((x, y) => y.total - x.total);
}
