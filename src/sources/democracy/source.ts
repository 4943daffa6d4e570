import type { Source } from '../source.ts';
import { readDemocracy } from './read.ts';

export const democracy: Source = {
  id: 'democracy',
  title: 'Estimates of democracy by state and year',
  version: 'isard edition to 2025',
  about:
    "Three estimates of how democratic a state is: V-Dem's electoral democracy index (polyarchy), the extended Unified Democracy Score, and polity2. A row is a state and a year.",
  reference: {
    id: 'miller-isard',
    type: 'software',
    title: 'isard: Overflow Data for Quantitative Peace Science Research',
    author: [{ family: 'Miller', given: 'Steven V.' }],
    publisher: 'CRAN',
    note: 'Table cw_democracy: polyarchy from Varieties of Democracy (Coppedge, Gerring, Knutsen et al.), extended UDS from Marquez, polity2 from the Polity project.',
  },
  terms: {
    licence: 'V-Dem: CC BY-SA; the others: free for research with citation',
    obligations: 'Cite V-Dem, Marquez and Polity for the estimate used, and the R package isard for the table.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2025 }] },
  lag: { months: 6, origin: 'ours' },
  files: [
    {
      name: 'cw_democracy.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(isard); readr::write_csv(cw_democracy, "cw_democracy.csv.gz")\'',
      sha256: '3b50bed09a19e234c38b0bd6b17183766935b45c206d51c005ec70445a1184cd',
      unpacked: 'e21dea3a26d68e974d601bfb8f0a64cce174cb6cbb23a18003afb734df46bda8',
    },
  ],
  byHand:
    'In R with the package isard, write its table cw_democracy to cw_democracy.csv.gz (the line stands with the file).',
  traps: [
    'Polyarchy is coded for 174 of the 195 states in 2025: mostly very small states have none.',
    'Polity2 ends in 2018; one state has a value in 2019 and 2020.',
    'The three are on different scales: polyarchy 0 to 1, polity2 -10 to 10, the extended UDS about -2.3 to 2.9 with 0 near the mean.',
    'All are estimates of the makers; their intervals are not in this edition.',
  ],
  read: readDemocracy,
};
