import { folded } from './folding.ts';
import { stateOfName } from './state-of-name.ts';

/** Adjectives and names of peoples that no ending makes of the state's name, with the name. */
const irregular: Readonly<Record<string, string>> = {
  afghan: 'Afghanistan',
  argentine: 'Argentina',
  argentinian: 'Argentina',
  azerbaijani: 'Azerbaijan',
  azeri: 'Azerbaijan',
  belgian: 'Belgium',
  brit: 'United Kingdom',
  british: 'United Kingdom',
  burmese: 'Burma',
  canadian: 'Canada',
  chinese: 'China',
  congolese: 'Congo',
  cypriot: 'Cyprus',
  danish: 'Denmark',
  dutch: 'Netherlands',
  emirati: 'United Arab Emirates',
  filipino: 'Philippines',
  finnish: 'Finland',
  french: 'France',
  german: 'Germany',
  greek: 'Greece',
  hungarian: 'Hungary',
  icelandic: 'Iceland',
  irish: 'Ireland',
  italian: 'Italy',
  kazakh: 'Kazakhstan',
  kyrgyz: 'Kyrgyzstan',
  lao: 'Laos',
  laotian: 'Laos',
  lebanese: 'Lebanon',
  libyan: 'Libya',
  maltese: 'Malta',
  moroccan: 'Morocco',
  norwegian: 'Norway',
  peruvian: 'Peru',
  philippine: 'Philippines',
  polish: 'Poland',
  portuguese: 'Portugal',
  saudi: 'Saudi Arabia',
  senegalese: 'Senegal',
  soviet: 'Soviet Union',
  spanish: 'Spain',
  swedish: 'Sweden',
  swiss: 'Switzerland',
  tajik: 'Tajikistan',
  thai: 'Thailand',
  togolese: 'Togo',
  turk: 'Turkey',
  turkish: 'Turkey',
  turkmen: 'Turkmenistan',
  ukrainian: 'Ukraine',
  uzbek: 'Uzbekistan',
};

/** Endings that make an adjective of a name, and what to put in their place: "Indian", "Egyptian", "Vietnamese", "Iraqi". */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['n', ''],
  ['ian', ''],
  ['ese', ''],
  ['i', ''],
  ['an', ''],
  ['ian', 'y'],
  ['ian', 'ia'],
  ['an', 'o'],
];

/** Letters below which a word less its ending is no name: "than" is not of "Tha". */
const SHORTEST = 4;

/**
 * The name that an adjective or the name of a people is made of, in plain letters, with what stands before it: "South Korean" gives
 * "south korea".
 * @returns undefined where no state is called so
 * @example nameOfAdjective('Chinese') // 'China'
 * @example nameOfAdjective('East German') // 'east Germany'
 */
export function nameOfAdjective(text: string): string | undefined {
  const words = folded(text).split(' ');
  const last = words.pop()!;
  const before = words.map((word) => `${word} `).join('');
  for (const word of last.endsWith('s') ? [last, last.slice(0, -1)] : [last]) {
    const own = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
    const stems = endings.flatMap(([ending, instead]) =>
      word.endsWith(ending) && word.length - ending.length >= SHORTEST ? [word.slice(0, -ending.length) + instead] : [],
    );
    for (const name of own === undefined ? stems : [own]) {
      const whole = `${before}${name}`;
      // A bare "Korea" is a name of two states, and so of none before they part.
      if (stateOfName(whole) !== undefined || stateOfName(whole, 1900) !== undefined) return whole;
    }
  }
  return undefined;
}
