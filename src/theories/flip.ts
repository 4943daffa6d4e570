import { randomStream } from '../stats/index.ts';
import { type Draft, draftOf, openOptions, readInputs, type Settings } from './settings.ts';
import { isChoice, type Theory } from './theory.ts';

/** The smallest change of one input or parameter that turns the verdict, all else as it is. */
export interface Flip {
  of: 'input' | 'parameter';
  name: string;
  from: number | string;
  to: number | string;
  /** How far it has to move, as a share of its declared range; a choice has no distance. */
  distance?: number;
  /** The verdict that it turns to. */
  verdict: string;
}

/** The smallest change of all inputs at once that turns the verdict: each moves by at most `distance` of its range. */
export interface JointFlip {
  distance: number;
  to: Readonly<Record<string, number>>;
  verdict: string;
}

/** Places of a range that are tried for a first change before it is narrowed down. */
const PLACES = 256;
/** Up to so many inputs every corner of the box is tried; of more, as many corners drawn with a seed of their own. */
const MOST_INPUTS = 12;

/**
 * What would turn the verdict: for every input, number parameter and choice the smallest change by itself, the nearest first,
 * choices before numbers. A number is tried at 256 places of its range on either side and narrowed down to a millionth of it, so that a
 * verdict which holds for less than 1/256 of the range can be missed.
 * @param settings complete: every input known
 */
export function flipsOf(theory: Theory, settings: Settings): Flip[] {
  const draft = draftOf(settings);
  const now = theory.judge(draft.inputs, draft.parameters).verdict;
  const flips: Flip[] = [];
  const read = readInputs(theory, settings.parameters);
  for (const [name, { range, whole }] of Object.entries(theory.inputs)) {
    if (!(name in draft.inputs) || !read.includes(name)) continue;
    const from = draft.inputs[name]!;
    const found = nearest(theory, draft, (x) => (draft.inputs[name] = x), { from, range, whole, now });
    if (found) flips.push({ of: 'input', name, from, ...found });
  }
  for (const [name, parameter] of Object.entries(theory.parameters)) {
    const from = draft.parameters[name]!;
    if (isChoice(parameter)) {
      const others = openOptions(theory, name, settings.absent).filter((option) => option !== from);
      for (const to of others) {
        draft.parameters[name] = to;
        const { verdict } = theory.judge(draft.inputs, draft.parameters);
        if (verdict !== now) flips.push({ of: 'parameter', name, from, to, verdict });
      }
      draft.parameters[name] = from;
    } else {
      const { range, whole } = parameter;
      const number = from as number;
      const found = nearest(theory, draft, (x) => (draft.parameters[name] = x), { from: number, range, whole, now });
      if (found) flips.push({ of: 'parameter', name, from, ...found });
    }
  }
  return flips.sort((a, b) => (a.distance ?? -1) - (b.distance ?? -1));
}

interface Axis {
  from: number;
  range: readonly [number, number];
  whole: true | undefined;
  now: string;
}

/** The nearest value on one axis with another verdict, and puts the axis back. */
function nearest(
  theory: Theory,
  draft: Draft,
  put: (x: number) => void,
  { from, range: [low, high], whole, now }: Axis,
): { to: number; distance: number; verdict: string } | undefined {
  const width = high - low;
  const verdictAt = (x: number) => {
    put(x);
    return theory.judge(draft.inputs, draft.parameters).verdict;
  };
  let best: { to: number; distance: number; verdict: string } | undefined;
  for (const end of [low, high]) {
    const reach = end - from;
    if (width === 0 || reach === 0) continue;
    const steps = whole ? Math.abs(Math.round(reach)) : PLACES;
    let before = from;
    for (let step = 1; step <= steps; step++) {
      const x = whole ? from + Math.sign(reach) * step : from + (reach * step) / steps;
      if (best && Math.abs(x - from) / width > best.distance + 1 / PLACES) break;
      if (verdictAt(x) === now) {
        before = x;
        continue;
      }
      let to = x;
      for (let half = 0; !whole && half < 40 && Math.abs(to - before) > width * 1e-9; half++) {
        const middle = (before + to) / 2;
        if (verdictAt(middle) === now) before = middle;
        else to = middle;
      }
      const distance = Math.abs(to - from) / width;
      if (!best || distance < best.distance) best = { to, distance, verdict: verdictAt(to) };
      break;
    }
  }
  put(from);
  return best;
}

/**
 * The smallest δ such that the verdict turns when every input may move by at most δ of its range: the distance to the nearest other
 * verdict, in the largest single move. Corners of the box are tried (all of them up to twelve inputs), which is exact where
 * each input pushes one way only, and else an upper bound.
 * @returns undefined where no change of the inputs found turns it
 */
export function jointFlip(theory: Theory, settings: Settings): JointFlip | undefined {
  const draft = draftOf(settings);
  const now = theory.judge(draft.inputs, draft.parameters).verdict;
  const names = readInputs(theory, settings.parameters).filter(
    (name) => name in draft.inputs && theory.inputs[name]!.range[0] < theory.inputs[name]!.range[1],
  );
  const start = { ...draft.inputs };
  /** The verdict of the first corner at a distance that differs. */
  const turnedAt = (distance: number): { verdict: string; to: Record<string, number> } | undefined => {
    for (const up of cornersOf(names.length)) {
      for (const [n, name] of names.entries()) {
        const { range, whole } = theory.inputs[name]!;
        const moved = start[name]! + (up(n) ? 1 : -1) * distance * (range[1] - range[0]);
        const within = Math.min(range[1], Math.max(range[0], moved));
        draft.inputs[name] = whole
          ? Math.trunc(within - start[name]! + Math.sign(within - start[name]!) * 1e-9) + start[name]!
          : within;
      }
      const { verdict } = theory.judge(draft.inputs, draft.parameters);
      if (verdict !== now) return { verdict, to: { ...draft.inputs } };
    }
    return undefined;
  };
  let far = 1 / 64;
  let found = turnedAt(far);
  while (!found && far < 1) {
    far = Math.min(1, far * 2);
    found = turnedAt(far);
  }
  if (!found) return undefined;
  let near = 0;
  for (let half = 0; half < 16; half++) {
    const middle = (near + far) / 2;
    const nearer = turnedAt(middle);
    if (nearer) [found, far] = [nearer, middle];
    else near = middle;
  }
  return { distance: far, to: found.to, verdict: found.verdict };
}

/** For each corner of a box whether it lies at the upper end of the n-th side. */
function* cornersOf(sides: number): Generator<(side: number) => boolean> {
  if (sides <= MOST_INPUTS) {
    for (let corner = 0; corner < 2 ** sides; corner++) yield (side) => ((corner >> side) & 1) === 1;
    return;
  }
  yield () => true;
  yield () => false;
  const stream = randomStream(1);
  for (let drawn = 0; drawn < 2 ** MOST_INPUTS; drawn++) {
    const ends = Array.from({ length: sides }, () => stream() < 0.5);
    yield (side) => ends[side]!;
  }
}
