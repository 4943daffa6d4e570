import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const estimate = { type: 'number', range: [0, 1e9], missing: ['NA', ''] } as const;

/**
 * Reads the estimates of GDP and population by state and year, each with the standard deviation of its simulations: GDP in
 * millions of 2017 international dollars, GDP per head in 2011 international dollars, population in millions.
 */
export function readGdpPopulation(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('gdp-population', 'gdp-population', {
    state: 'integer',
    year: 'integer',
    gdp: 'number',
    gdpDeviation: 'number',
    gdpPerHead: 'number',
    gdpPerHeadDeviation: 'number',
    population: 'number',
    populationDeviation: 'number',
  });
  const file = {
    name: 'cw_gdppop.csv.gz',
    columns: {
      ccode: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2019] },
      mrgdppc: estimate,
      sd_mrgdppc: estimate,
      pwtrgdp: estimate,
      sd_pwtrgdp: estimate,
      pwtpop: estimate,
      sd_pwtpop: estimate,
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.pwtrgdp === undefined && row.pwtpop === undefined && row.mrgdppc === undefined)
      return drops.drop('gdp-population', 'no estimate in the row', where);
    if (!statesExisted([row.ccode], row.year, drops, 'gdp-population', where)) return;
    rows.push(row.ccode, row.year, row.pwtrgdp, row.sd_pwtrgdp, row.mrgdppc, row.sd_mrgdppc, row.pwtpop, row.sd_pwtpop);
  });
  return [rows.close(['state', 'year'], files.path(file.name))];
}
