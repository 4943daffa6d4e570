import type { Atlas } from '../atlas/atlas.ts';
import { networkChart } from '../charts/network-chart.ts';
import { absenceWords } from '../figures/index.ts';
import { type NetworkRule, networkRuleOf, networkRules, networkRuleWords } from '../inquiry/network-rules.ts';
import { type NetworkYear, type NoNetworkYear, networkYear, reachIn } from '../inquiry/network-year.ts';
import { networkJson, networkYearsJson } from '../pages/networks/network-json.ts';
import { networkNotes, networkPage } from '../pages/networks/network-page.ts';
import { networkPicture } from '../pages/networks/network-picture.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import type { Given, View } from './view.ts';

/** Seconds for the search of one year's camps, and of each of several. */
const SECONDS = 2;
const SECONDS_A_YEAR = 0.12;
/** As many years at a time. */
const MOST_YEARS = 250;

export const networkView: View = {
  name: 'network',
  summary: 'Who stands with whom in a year: friends, foes, two camps, and the ties at odds with them',
  usage: 'entente network [--rule RULE] [--year Y] [--places own|map] | --years [--from Y] [--to Y]',
  about:
    'Every state keeps its place in all years of a rule. Camps are those of structural balance: the split that puts the fewest ties at odds. Rules disagree about who is a friend; those of alliance-likeness and of arms know of friendly ties alone, so they give no camps.',
  words: [],
  options: {
    rule: {
      type: 'string',
      value: 'RULE',
      kind: 'choice',
      choices: () => networkRules,
      label: 'Ties by',
      called: (rule) => networkRuleWords(rule as NetworkRule),
      unset: 'treaties',
      about: `what makes a tie: ${networkRules.join(', ')} (default treaties)`,
    },
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last that the rule reaches)' },
    places: {
      type: 'string',
      value: 'PLACES',
      kind: 'choice',
      choices: () => ['own', 'map'],
      label: 'Places',
      called: (places) => (places === 'map' ? 'at the capitals' : 'friends near each other'),
      unset: 'own',
      about: 'own: friends near each other (default); map: at the capital',
    },
    years: { type: 'boolean', forPrograms: true, about: 'in JSON and CSV several years in one answer' },
    from: { type: 'string', value: 'Y', kind: 'year', forPrograms: true, about: 'with --years, the first' },
    to: { type: 'string', value: 'Y', kind: 'year', forPrograms: true, about: 'with --years, the last' },
  },
  drawing: 'the network',
  examples: [
    'entente network --year 1980',
    'entente network --rule peace --year 2015 --svg peace.svg',
    'entente network --rule votes --year 2000 --csv',
  ],
  schemas: ['network', 'network-years'],
  list: 'ties',
  answer: async (given, desk) => {
    if (given.words.length > 0)
      throw new InputError(
        `"${given.words[0]}"`,
        'the network is of all states',
        'Leave it out; --rule names what makes a tie',
      );
    const rule = networkRuleOf(given.text('rule') ?? 'treaties', '--rule');
    const layout = placesArgument(given.text('places'));
    const atlas = desk.atlas;
    const reach = reachIn(atlas, rule);
    if (!reach)
      throw new InputError(
        `--rule ${rule}`,
        `this atlas (${atlas.place}) does not hold what it reads`,
        'Build the full one: entente data build --from DIR, or ask by another rule',
      );
    if (given.flag('years')) {
      const years = await severalYears(given, atlas, rule, reach);
      const last = () => foundIn(years.findLast((one) => !('missing' in one)) ?? years.at(-1)!, atlas, reach);
      return {
        json: () => networkYearsJson(rule, reach, years),
        csv: () => tiesCsv(years.flatMap((one) => ('missing' in one ? [] : [one]))),
        svg: () => drawing(last(), layout),
        page: () => networkPage(atlas, last(), layout),
      };
    }
    const network = foundIn(await networkYear(atlas, year(given) ?? reach[1], rule, SECONDS), atlas, reach);
    return {
      json: () => networkJson(network, layout),
      csv: () => tiesCsv([network]),
      svg: () => drawing(network, layout),
      page: () => networkPage(atlas, network, layout),
    };
  },
};

/** A row a tie, of one year or several. */
const tiesCsv = (networks: readonly NetworkYear[]): string =>
  csvOf(
    networks.flatMap((network) =>
      network.ties.map(({ a, b, sign, frustrated }) => ({
        ...{ rule: network.rule, year: network.year, state1: codeOf(a), state2: codeOf(b), sign },
        ...(network.camps && { frustrated: frustrated ? 1 : 0, camp1: campOf(network, a), camp2: campOf(network, b) }),
      })),
    ),
    ['rule', 'year', 'state1', 'state2', 'sign', 'frustrated', 'camp1', 'camp2'],
  );

const drawing = (network: NetworkYear, layout: 'own' | 'map'): string =>
  networkChart(networkPicture(network, layout, networkNotes(network)));

/** 1 the first camp, 2 the second, also of a part apart. */
function campOf({ camps }: NetworkYear, state: number): number | undefined {
  const camp = camps?.main.get(state) ?? camps?.apart.get(state);
  return camp === undefined ? undefined : camp + 1;
}

function placesArgument(text: string | undefined): 'own' | 'map' {
  if (text === undefined || text === 'own') return 'own';
  if (text === 'map') return 'map';
  throw new InputError(`--places ${text}`, 'no such places', 'Give own or map');
}

async function severalYears(
  given: Given,
  atlas: Atlas,
  rule: NetworkRule,
  [first, last]: readonly [number, number],
): Promise<(NetworkYear | NoNetworkYear)[]> {
  const [from = first, to = last] = [year(given, 'from'), year(given, 'to')];
  if (from > to && given.text('from') !== undefined && given.text('to') !== undefined)
    throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
  const years: (NetworkYear | NoNetworkYear)[] = [];
  for (let y = Math.max(from, first); y <= Math.min(to, last) && years.length < MOST_YEARS; y++)
    years.push(await networkYear(atlas, y, rule, SECONDS_A_YEAR));
  if (years.length > 0) return years;
  throw new InputError(
    from > last ? '--from' : '--to',
    `the rule reaches ${first} to ${last} in this atlas (${atlas.place})`,
    'Ask for years of those',
  );
}

/** @throws InputError where a year has no network */
function foundIn(
  found: NetworkYear | NoNetworkYear,
  atlas: Atlas,
  [first, last]: readonly [number, number],
): NetworkYear {
  if (!('missing' in found)) return found;
  throw new InputError(
    `${found.year}`,
    `no pair has a tie by ${networkRuleWords(found.rule)} (${absenceWords[found.missing]}); the rule reaches ${first} to ${last} in this atlas (${atlas.place})`,
    'Ask for another year, or another --rule',
  );
}
