/** The 38 years in which diplomatic representation was coded. Between them nothing is known. */
export const diplomaticWaves: readonly number[] = [
  1817, 1824, 1827, 1832, 1836, 1840, 1844, 1849, 1854, 1859, 1864, 1869, 1874, 1879, 1884, 1889, 1894, 1899, 1904,
  1909, 1914, 1920, 1925, 1930, 1935, 1940, 1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005,
];

/** The years of 1817-2005 between the waves. */
export const betweenWaves: readonly number[] = Array.from({ length: 2005 - 1817 + 1 }, (_, n) => 1817 + n).filter(
  (year) => !diplomaticWaves.includes(year),
);
