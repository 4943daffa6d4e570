// Written by scripts/standardise-threat.mjs: do not edit.

/** What the components of threat are standardised by: means and standard deviations over directed pairs of member states. */
export const standardNumbers = {
  on: 'cow-mid 5.0; cow-nmc 7.0 (with 5.0 beside it for comparison); gml-mid 2.2.1; rivalries Thompson, Sakuwa and Suhas 2021 (to 2020); Thompson and Dreyer 2012 (to 2010)',
  years: [1946, 2014],
  /** 1596318 pairs and years. */
  capability: { mean: -8.657, sd: 3.199 },
  /** 1579263 pairs and years. */
  offence: { mean: -7.418, sd: 2.717 },
  /** 16653 pairs and years. */
  disputes: { mean: 0.6114, sd: 0.4944 },
  /** 16653 pairs and years. */
  territory: { mean: 0.4232, sd: 0.4941 },
  /** 16653 pairs and years. */
  rivalry: { mean: 0.4605, sd: 0.4984 },
} as const;
