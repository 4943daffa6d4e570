import { MOST_DRAWN, type NetworkChart, type NetworkState } from '../../charts/network-chart.ts';
import { count, howMany, showNumber } from '../../charts/text.ts';
import { isStrengthRule, networkRuleWords, strengthOf } from '../../inquiry/network-rules.ts';
import type { NetworkCamps, NetworkYear } from '../../inquiry/network-year.ts';
import { nameIn, withArticle } from '../../states/index.ts';

/** "12 friends, 3 foes, 1 at odds". */
function tiesOf({ ties }: NetworkYear, state: number): string {
  const mine = ties.filter(({ a, b }) => a === state || b === state);
  const [friends, foes] = [1, -1].map((sign) => mine.filter((tie) => tie.sign === sign).length) as [number, number];
  const odd = mine.filter(({ frustrated }) => frustrated).length;
  const said = [
    ...(friends > 0 ? [howMany(friends, 'friends')] : []),
    ...(foes > 0 ? [howMany(foes, 'foes')] : []),
    ...(odd > 0 ? [`${odd} at odds`] : []),
  ];
  return said.length > 0 ? said.join(', ') : 'no tie';
}

/** Where a state stands. */
export function standOf(camps: NetworkCamps | undefined, state: number, tied: boolean): NetworkState['stands'] {
  if (!tied) return 'alone';
  if (!camps) return 'tied';
  const main = camps.main.get(state);
  if (main !== undefined) return main === 0 ? 'first' : 'second';
  return camps.apart.get(state) === 1 ? 'apart-second' : 'apart-first';
}

/** "with the United States", "the other camp". */
export const campNames = ({ anchor }: NetworkCamps, year: number): [string, string] => [
  `the camp with ${withArticle(nameIn(anchor, year))}`,
  'the other camp',
];

/** The finding of a year. */
export function networkFinding(network: NetworkYear): string {
  const { year, rule, ties, tied, camps } = network;
  const of = `${howMany(ties.length, 'ties')} among ${count(tied.length)} states by ${networkRuleWords(rule)}`;
  if (!camps) return `In ${year} there are ${of}.`;
  const { frustration, bound, proved } = camps;
  const odds =
    frustration === 0
      ? `none of ${of} is at odds with two camps`
      : proved
        ? `${count(frustration)} of ${of} ${frustration === 1 ? 'is' : 'are'} at odds, however the states are split into two camps`
        : `between ${count(bound)} and ${count(frustration)} of ${of} are at odds with two camps`;
  const two = [0, 1].map((side) => [...camps.main.values()].filter((camp) => camp === side).length);
  return `In ${year}, ${odds}: ${two.map(count).join(' and ')} states in the best split found.`;
}

/** A year's network, ready to be drawn. @param layout a rule's own, or "map" */
export function networkPicture(network: NetworkYear, layout: 'map' | 'own', notes: readonly string[]): NetworkChart {
  const { year, rule, ties, tied, without, camps } = network;
  const has = new Set(tied);
  const states = [...tied, ...without].map((state): NetworkState => {
    const share = camps?.eitherWay.get(state);
    const way = share === undefined ? '' : `; in ${showNumber(100 * share, 0)}% of the best splits in the other camp`;
    return {
      state,
      name: nameIn(state, year),
      stands: standOf(camps, state, has.has(state)),
      either: share !== undefined,
      said: `${tiesOf(network, state)}${way}`,
    };
  });
  const hidden = ties.length > MOST_DRAWN ? ' Ties that fit the camps are too many to draw.' : '';
  const tie = isStrengthRule(rule) ? ` A tie: ${strengthOf(rule).tie}.` : '';
  return {
    title: networkFinding(network),
    subtitle:
      `Friends and foes by ${networkRuleWords(rule)}, ${year}.${tie}${hidden} Every state keeps its place in all years.`.replace(
        'Friends and foes',
        camps ? 'Friends and foes' : 'Friendly ties',
      ),
    layout: layout === 'map' ? 'map' : rule,
    year,
    states,
    ties,
    ...(camps && { camps: campNames(camps, year) }),
    notes,
  };
}
