import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  calibrationLine,
  logisticLoss,
  rocArea,
} from '../../../../src/measures/alliance-likeness/fit/metrics.ts';

// Computed with scikit-learn (average_precision_score, roc_auc_score, LogisticRegression without penalty), weights given.
const judged = {
  predicted: Float64Array.of(2.1, 1.3, 1.3, 0.4, -0.2, -0.9, -1.6, -1.6, -2.2, -3.0),
  pact: Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 0, 0, 0),
  weight: Float64Array.of(1, 2, 1, 0.5, 1, 3, 1, 1, 2, 1.5),
};

describe('how predictions are judged', () => {
  it('gives the areas that scikit-learn gives, ties and weights included', () => {
    expect(averagePrecision(judged)).toBeCloseTo(0.7372134038800706, 9);
    expect(rocArea(judged)).toBeCloseTo(0.8362573099415205, 9);
  });

  it('gives the line that scikit-learn’s logistic regression gives', () => {
    const { intercept, slope } = calibrationLine(judged);
    expect(intercept).toBeCloseTo(-0.4756837959072794, 5);
    expect(slope).toBeCloseTo(1.0358534433437474, 5);
  });

  it('loses the logarithm of 2 where nothing is known', () => {
    expect(logisticLoss({ ...judged, predicted: new Float64Array(10) })).toBeCloseTo(Math.log(2), 12);
  });
});
