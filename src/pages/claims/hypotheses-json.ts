import type { Weighed } from '../../cases/hypotheses.ts';

/** Rival hypotheses weighed, in the form of `entente claims hypotheses --json`. */
export function hypothesesJson({ of, rows, ranking, without, likelihood }: Weighed) {
  return {
    hypotheses: of.id,
    question: of.question,
    whose: of.whose,
    proxyWeight: of.proxyWeight,
    ranking: ranking.map(({ rival, rank, against, agreeing }) => ({ ...rival, rank, against, agreeing })),
    evidence: rows.map(({ row, says, found, verdict, basis, effect, weight, cells, tellsNothing }, n) => ({
      claim: row.claim,
      test: row.test ?? null,
      says,
      found,
      verdict,
      basis: basis ?? null,
      effect,
      because: row.because,
      weightGiven: row.weight,
      weight,
      cellsGiven: row.cells,
      cells,
      tellsNothing,
      likelihood: row.likelihood ?? null,
      without: {
        order: without[n]!.order,
        changesFirst: without[n]!.changesFirst,
        changesOrder: without[n]!.changesOrder,
      },
    })),
    likelihood: likelihood ?? null,
  };
}
