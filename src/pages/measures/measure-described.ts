import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { absenceWords, isAbsence } from '../../figures/index.ts';
import { isComposed, type Measure } from '../../measures/index.ts';
import type { Origin } from '../../measures/measure.ts';
import { mainNameOf, roomOf } from '../../measures/rooms.ts';

/** Whether a measure is a variant of another: the same question by another rule. */
export const isVariant = (measure: Measure): boolean => mainNameOf(measure) !== measure.name;

export type Description = ReturnType<typeof describe>;

/** A measure as its declaration and the atlas give it. */
export function describe(measure: Measure, atlas: Atlas) {
  const holding = holdingOf(atlas.manifest, measure);
  return {
    name: measure.name,
    label: measure.label,
    question: measure.question,
    about: roomOf(measure).title,
    ...(isVariant(measure) && { variantOf: mainNameOf(measure) }),
    ...(measure.formula && { formula: measure.formula }),
    ...(measure.worked && { worked: { about: measure.worked.about, value: measure.worked.value } }),
    unit: measure.unit,
    of: measure.of,
    range: measure.range,
    ...(measure.closer && { closer: measure.closer }),
    origin: { kind: measure.origin.kind, words: originWords(measure.origin) },
    ...(isComposed(measure) && { parts: measure.parts.map((part) => part.measure.name) }),
    loaded: holding?.held ?? false,
    ...(holding?.held && {
      from: Math.max(holding.covers[0], holding.keptFrom ?? -Infinity),
      to: holding.covers[1],
      sources: holding.sources,
    }),
    notes: measure.notes ?? [],
  };
}

function originWords(origin: Origin): string {
  if (origin.kind === 'published') return origin.citation;
  return origin.kind === 'estimated' ? origin.from : origin.why;
}

/** "1946-2025", or that it is not loaded. */
export const yearsOf = ({ loaded, from, to }: Description) => (loaded ? `${from}-${to}` : 'not loaded');

/** The values of its parts that a composed measure's worked number starts from; none where it starts from percentiles, which its words tell. */
export function partsGiven(measure: Measure): string {
  if (!isComposed(measure) || !measure.worked || measure.worked.setting) return '';
  const given = measure.worked.parts.map(
    (x, n) => `${measure.parts[n]!.measure.name} ${isAbsence(x) ? absenceWords[x] : x}`,
  );
  return ` (${given.join(', ')})`;
}
