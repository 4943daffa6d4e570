import type { Manifest } from '../atlas/manifest.ts';
import type { NotCompared, PrecedentsFound } from '../inquiry/precedents.ts';
import { features } from '../measures/precedents/features.ts';
import type { Moved } from '../measures/precedents/history.ts';
import { type Horizon, horizons, outcomes } from '../measures/precedents/outcomes.ts';
import { codeOf } from '../states/index.ts';

/** What `--json` prints: see schemas/precedents.schema.json. */
export function precedentsJson(found: PrecedentsFound | NotCompared, manifest: Manifest) {
  const asked = { pair: found.states.map(codeOf), year: found.year };
  if (found.kind === 'absent') return { ...asked, absent: found.reason, note: found.words, comparedIn: found.compared };
  return {
    ...asked,
    features: features.map(({ name, label, side, scale }, n) => {
      const scaled = found.point[n]!.scaled;
      return {
        name,
        label,
        side,
        weight: found.weights[n]!,
        scale,
        ...(scaled === undefined ? { known: false } : { known: true, scaled }),
      };
    }),
    observedWeight: found.observed,
    searched: found.pool,
    precedents: found.precedents.map(({ states, aftermath, ...precedent }) => ({
      ...precedent,
      pair: states.map(codeOf),
      followed: aftermath.map(({ within, followed, moved }) => ({ within, ...followed, drift: driftOf(moved) })),
    })),
    outcomes: found.outcomes,
    drift: found.drift,
    likeness: found.likeness ?? null,
    words: found.words,
    sources: found.sources.map((id) => ({
      id,
      title: manifest.sources[id]?.title ?? id,
      version: manifest.sources[id]?.version ?? '',
    })),
  };
}

const driftOf = (moved: Moved) => (typeof moved === 'number' ? { points: rounded(moved) } : { absent: moved });
const rounded = (x: number) => Math.round(x * 10) / 10;

const ofHorizon = (within: Horizon) => [...outcomes.map((outcome) => `${outcome}${within}`), `drift${within}`];

export const csvColumns = ['rank', 'state1', 'state2', 'year', 'distance', ...horizons.flatMap(ofHorizon)];

/** One row a precedent; an outcome is yes, no, or the reason why it counts as neither. */
export function csvRows(found: PrecedentsFound): Record<string, string | number>[] {
  return found.precedents.map(({ rank, states, year, distance, aftermath }) => {
    const row: Record<string, string | number> = {
      rank,
      state1: codeOf(states[0]),
      state2: codeOf(states[1]),
      year,
      distance: Number(distance.toFixed(5)),
    };
    for (const { within, followed, moved } of aftermath) {
      for (const outcome of outcomes) row[`${outcome}${within}`] = followed[outcome];
      row[`drift${within}`] = typeof moved === 'number' ? rounded(moved) : moved;
    }
    return row;
  });
}
