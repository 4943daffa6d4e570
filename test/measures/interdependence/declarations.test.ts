import { describe, expect, it } from 'vitest';
import { gdp } from '../../../src/atlas/tables/gdp.ts';
import { gdpEstimates } from '../../../src/atlas/tables/gdp-estimates.ts';
import { trade } from '../../../src/atlas/tables/trade.ts';
import { tradeAgreements } from '../../../src/atlas/tables/trade-agreements.ts';
import { tradeDependence } from '../../../src/atlas/tables/trade-dependence.ts';
import { tradeItpd } from '../../../src/atlas/tables/trade-itpd.ts';
import { tradeOpenness } from '../../../src/atlas/tables/trade-openness.ts';
import * as economy from '../../../src/measures/capabilities/gdp.ts';
import * as agreements from '../../../src/measures/cooperation/trade-agreements.ts';
import * as dependence from '../../../src/measures/interdependence/trade-dependence.ts';
import * as openness from '../../../src/measures/interdependence/trade-openness.ts';
import * as shares from '../../../src/measures/interdependence/trade-shares.ts';
import type { TableMeasure } from '../../../src/measures/measure.ts';

const recipes = [trade, tradeDependence, tradeOpenness, tradeItpd, gdp, gdpEstimates, tradeAgreements];
const measures = [economy, agreements, dependence, openness, shares].flatMap((module) =>
  Object.values(module).filter((x): x is TableMeasure => typeof x === 'object' && 'table' in x),
);

describe('the economy’s measures', () => {
  it.each(measures.map((measure) => [measure.name, measure] as const))(
    '%s reads columns that its table has',
    (_, m) => {
      const recipe = recipes.find(({ name }) => name === m.table)!;
      expect(Object.keys(recipe.columns)).toEqual(expect.arrayContaining([...m.columns]));
      const pairOfStates = recipe.of === 'state' && m.of === 'directed-dyad';
      const pairOfDirections = recipe.of === 'directed-dyad' && m.of === 'dyad';
      expect(recipe.of === m.of || pairOfStates || pairOfDirections).toBe(true);
    },
  );

  it('are twenty-one, each with a name of its own', () => {
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    expect(measures).toHaveLength(21);
  });
});
