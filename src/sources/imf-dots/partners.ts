/** Partners in the IMF's lists that are sums over countries, or a rest that no country is named for. */
export const aggregates: ReadonlySet<string> = new Set([
  'Advanced Economies',
  'Africa',
  'Africa not specified',
  'Asia not specified',
  'Belgium-Luxembourg',
  'Countries & Areas not specified',
  'Emerging Market and Developing Economies by Source of Export Earnings: Fuel',
  'Emerging Market and Developing Economies by Source of Export Earnings: Nonfuel',
  'Emerging and Developing Asia',
  'Emerging and Developing Economies',
  'Emerging and Developing Europe',
  'Euro Area',
  'Europe not specified',
  'European Union',
  'Middle East',
  'Middle East and Central Asia',
  'Middle East and Central Asia not specified',
  'Other Countries not included elsewhere',
  'Special Categories',
  'Sub-Saharan Africa',
  'Western Hemisphere',
  'Western Hemisphere not specified',
]);

/** Territories, and states that had ended before these years. */
export const notStates: ReadonlySet<string> = new Set([
  'American Samoa',
  'Anguilla',
  'Aruba, Kingdom of the Netherlands',
  'Bermuda',
  'China, P.R.: Hong Kong',
  'China, P.R.: Macao',
  'Curaçao, Kingdom of the Netherlands',
  'Czechoslovakia',
  'Falkland Islands (Malvinas)',
  'Faroe Islands',
  'French Polynesia',
  'Gibraltar',
  'Greenland',
  'Guam',
  'Holy See',
  'Montserrat',
  'Netherlands Antilles',
  'New Caledonia',
  'Sint Maarten, Kingdom of the Netherlands',
  'West Bank and Gaza',
  'Yugoslavia',
]);

/** Names that the states' own list of names does not know: the IMF's order of words, and the present Serbia. */
export const imfNames: Readonly<Record<string, number>> = {
  'China, P.R.: Mainland': 710,
  'Serbia, Rep. of': 345,
  'Taiwan Province of China': 713,
};

export const WORLD = 'World';
