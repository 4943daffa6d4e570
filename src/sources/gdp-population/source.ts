import type { Source } from '../source.ts';
import { readGdpPopulation } from './read.ts';

export const gdpPopulation: Source = {
  id: 'gdp-population',
  title: 'Estimates of historic GDP and population',
  version: 'isard 0.1.0',
  about:
    'Estimated GDP, GDP per head and population of states since 1816, each with the standard deviation of the simulations. A row is a state and a year.',
  reference: {
    id: 'fariss-2022-gdp-population',
    type: 'article-journal',
    title: 'New Estimates of Over 500 Years of Historic GDP and Population Data',
    author: [
      { family: 'Fariss', given: 'Christopher J.' },
      { family: 'Anders', given: 'Therese' },
      { family: 'Markowitz', given: 'Jonathan N.' },
      { family: 'Barnum', given: 'Miriam' },
    ],
    issued: { 'date-parts': [[2022]] },
    'container-title': 'Journal of Conflict Resolution',
    volume: '66',
    issue: '3',
    page: '553-591',
    URL: 'https://svmiller.com/isard/reference/cw_gdppop.html',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Fariss, Anders, Markowitz and Barnum (2022), and the R package isard that carries them.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2019 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'cw_gdppop.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(isard); readr::write_csv(cw_gdppop, "cw_gdppop.csv.gz")\'',
      sha256: 'fcc64dcf7de1adb3c6135f0a09cce82140756095c3724d150a6c6d1e13b1c768',
      unpacked: '2fab9ad994b61d0ac260177e1d0867ae83f4d9cb7c2313f96bb8c99bdbe87a88',
    },
  ],
  byHand: 'In R with the package isard, write its table cw_gdppop to cw_gdppop.csv.gz (the line stands with the file).',
  traps: [
    'GDP is in constant prices at purchasing power parity (millions of 2017 international dollars); GDP per head in 2011 ones: neither may divide trade in current dollars, and neither is the product of the others.',
    'They are simulations around the Penn World Table and Maddison: every number has a standard deviation, and GDP’s is 43% of its value at the median.',
    '43 rows have no estimate: the makers count states by the Gleditsch-Ward list (Serbia, Morocco, Egypt, Saudi Arabia, Laos in some years).',
    'The Soviet Union’s population stands at 193 million for 1989, far below the 287 million of National Material Capabilities: shares before 1992 are to be read with care.',
  ],
  read: readGdpPopulation,
};
