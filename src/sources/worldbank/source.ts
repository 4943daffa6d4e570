import type { Source } from '../source.ts';
import { readWorldbank } from './read.ts';

export const worldbank: Source = {
  id: 'worldbank',
  title: 'World Development Indicators: GDP, population, military expenditure',
  version: 'March 2026 (GDP in constant dollars, population); March 2024 (military expenditure)',
  about:
    'GDP in current and in constant 2015 US dollars, population and military expenditure. A row is a state and a year.',
  reference: {
    id: 'world-bank-wdi',
    type: 'dataset',
    title: 'World Development Indicators',
    author: [{ literal: 'World Bank' }],
    publisher: 'World Bank',
    note: 'Series NY.GDP.MKTP.CD, NY.GDP.MKTP.KD, SP.POP.TOTL, MS.MIL.XPND.CD',
    URL: 'https://data.worldbank.org',
  },
  terms: {
    licence: 'CC-BY-4.0',
    obligations:
      'Name the World Bank and the series. Military expenditure comes from SIPRI, whose own terms hold for it.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1960, to: 2024 }] },
  lag: { months: 9, origin: 'ours' },
  files: [
    {
      name: 'gdp.csv',
      edition: 'conversion',
      recipe:
        'NY.GDP.MKTP.CD (GDP, current US$) in long form, 1960-2023, columns Country Name, Country Code, Year, Value: reshape the series’ CSV from data.worldbank.org.',
      sha256: 'f0a8408195646dbb1a9d7fc4424e2d302ee5380d0ec8834793f12ca25cbd7e2c',
    },
    {
      name: 'WB_GDP_2026-03_long.csv',
      edition: 'conversion',
      recipe:
        'NY.GDP.MKTP.KD (GDP, constant 2015 US$) in long form, 1960-2024, columns country, iso3, indicator, year, value: reshape the series’ CSV from data.worldbank.org.',
      sha256: 'eef47fe7b1aead223d1104b419ea22594be4300cb4d92420842c3cecf27b2af8',
    },
    {
      name: 'WB_Population_2026-03_long.csv',
      edition: 'conversion',
      recipe:
        'SP.POP.TOTL (population) in long form, 1960-2024, columns country, iso3, indicator, year, value: reshape the series’ CSV from data.worldbank.org.',
      sha256: 'b41dcc9bcd769ed28b14bf4370fe834d5b0020717afc10728f4ec7fa23c11bff',
    },
    {
      name: 'API_MS.MIL.XPND.CD_DS2_en_csv_v2_47475.csv',
      edition: 'as-published',
      sha256: 'cc8a149b525bbfce13050011eadef8e6e6f1e0bc364814b505271c75b8412b26',
    },
  ],
  byHand:
    'On https://data.worldbank.org take the CSV of each of the four series and reshape the first three as said with the file. A second population file (population.csv) holds the same numbers and is not read.',
  traps: [
    'Regions, income groups and the world (AFE, EUU, WLD …) stand among the countries under three-letter codes.',
    'No Taiwan: its GDP and population are not coded here.',
    'gdp.csv does not name its series: it is GDP in current dollars and alone may divide trade in current dollars; the other GDP file is in constant 2015 dollars.',
    'gdp.csv ends in 2023, military expenditure in 2022 or 2023, the others in 2024.',
    'Four lines stand above the header of the military expenditure file.',
    'History is written for present borders: Russia before 1992 is not the Soviet Union, Germany before 1990 the united one. Such years are left out.',
  ],
  read: readWorldbank,
};
