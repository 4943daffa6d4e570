import type { Rule } from '../rule.ts';
import { lettersOf } from '../words.ts';
import { type Work, yearOf } from '../work.ts';

export const volumes: Rule = {
  id: 'volumes-against-years',
  checks: 'A later year of a journal has a later volume, and a volume does not last longer than two years.',
  sure: 'A look: one of the entries is wrong, unless the journal began to count anew. Which one, the list does not say.',
  find: (works) =>
    [...journals(works).values()].flatMap((issues) => {
      const odd = issues.filter((one) => issues.some((other) => contradict(one, other)));
      if (odd.length === 0) return [];
      return [
        {
          certainty: 'look' as const,
          works: odd.map(({ work }) => work.id),
          found: `${odd[0]!.work['container-title']}: ${odd.map(({ year, volume }) => `${year} volume ${volume}`).join(', ')}`,
          expected: 'later volumes in later years',
        },
      ];
    }),
};

interface Issue {
  work: Work;
  year: number;
  volume: number;
}

function journals(works: readonly Work[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const work of works) {
    const [year, volume] = [yearOf(work.issued), Number(/^\d+$/.exec(work.volume ?? '')?.[0] ?? Number.NaN)];
    const name = lettersOf(work['container-title'] ?? '').replace(/^the/, '');
    if (!work.type.startsWith('article') || name === '' || year === undefined || Number.isNaN(volume)) continue;
    found.set(name, [...(found.get(name) ?? []), { work, year, volume }]);
  }
  return found;
}

/** A volume may span two calendar years, and an article is online before its issue: only what is two years off counts. */
function contradict(a: Issue, b: Issue): boolean {
  const [years, volumes] = [b.year - a.year, b.volume - a.volume];
  if (Math.abs(years) < 2) return Math.abs(years) === 1 && Math.sign(years) * volumes < -1;
  return Math.sign(years) * volumes <= 0;
}
