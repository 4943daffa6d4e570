import { absenceWords } from '../figures/index.ts';
import { type CommonEnemyYear, commonEnemyOver, type FriendRule, friendMeasures } from '../inquiry/common-enemy.ts';
import { type TieRule, tieRules, tieRuleWords } from '../inquiry/tie-rules.ts';
import { measureNamed } from '../measures/index.ts';
import type { EnemyGroup } from '../measures/ties/common-enemy.ts';
import { InputError } from '../sources/input-error.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import type { Given, View } from './view.ts';

export const commonEnemyView: View = {
  name: 'common-enemy',
  summary: 'The enemy of my enemy: how often pairs that share one are friends, by year',
  usage: 'entente common-enemy [--from Y] [--to Y] [--signs RULE] [--friends RULE]',
  about:
    'For each year the share of friends among all pairs of states, among pairs with a common enemy and among pairs without one; the lift is the difference of the last two, with a 95% interval that lets pairs with a state in common be dependent. Beside it the share of foes, for a shared enemy goes with enmity too.',
  words: [],
  options: {
    from: { type: 'string', value: 'Y', kind: 'year', about: 'first year (default 1946)' },
    to: { type: 'string', value: 'Y', kind: 'year', about: 'last year (default 2018)' },
    signs: {
      type: 'string',
      value: 'RULE',
      kind: 'choice',
      choices: () => Object.keys(tieRules),
      label: 'Enemies by',
      called: (rule) => tieRuleWords[rule as TieRule],
      unset: 'treaties',
      about: `whose hostile ties make enemies: ${Object.keys(tieRules).join(', ')} (default treaties)`,
    },
    friends: {
      type: 'string',
      value: 'RULE',
      kind: 'choice',
      choices: () => Object.keys(friendMeasures),
      label: 'Friends by',
      called: friendsBy,
      unset: 'tie',
      about: `who is a friend: ${Object.keys(friendMeasures).join(', ')} (default tie; of the others, pairs above the year’s median)`,
    },
  },
  drawing: 'friends in 100 pairs that share an enemy, and in 100 that do not, by year',
  examples: [
    'entente common-enemy --from 1992 --to 2018',
    'entente common-enemy --signs peace --json',
    'entente common-enemy --friends un-kappa --from 2000 --csv',
  ],
  schemas: ['common-enemy'],
  list: 'years',
  answer: async (given, desk) => {
    if (given.words.length > 0)
      throw new InputError(
        `"${given.words[0]}"`,
        'it is of the whole system and takes no state',
        'For a pair: entente theory run common-enemy A B',
      );
    const signs = ruleOf(given, 'signs', tieRules, 'treaties') as TieRule;
    const friends = ruleOf(given, 'friends', friendMeasures, 'tie') as FriendRule;
    const [from, to] = [year(given, 'from') ?? 1946, year(given, 'to') ?? 2018];
    if (from > to) throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
    const years = await commonEnemyOver(desk.atlas, [from, to], signs, friends);
    const shown = { signs, friends, years };
    return {
      json: () => ({
        signs: tieRules[signs],
        friends: friendMeasures[friends] ?? tieRules[signs],
        years: years.map(jsonOf),
      }),
      csv: () => csvOf(years.map(rowOf), columns),
      svg: async () => (await import('../pages/theories/common-enemy-page.ts')).commonEnemyPicture(shown),
      page: async () => (await import('../pages/theories/common-enemy-page.ts')).commonEnemyPage(desk.atlas, shown),
      text: () => asText(years),
    };
  },
};

/** What a rule is called, after "Friends by". */
function friendsBy(rule: string): string {
  const measure = friendMeasures[rule as FriendRule];
  return measure === undefined ? 'the same ties' : measureNamed(measure).label;
}

function ruleOf(given: Given, flag: string, rules: Readonly<Record<string, unknown>>, usual: string): string {
  const rule = given.text(flag) ?? usual;
  if (!(rule in rules))
    throw new InputError(`--${flag} ${rule}`, 'no such rule', `Rules: ${Object.keys(rules).join(', ')}`);
  return rule;
}

function jsonOf(one: CommonEnemyYear) {
  if ('absent' in one) return { year: one.year, absent: one.absent };
  const { all, sharing, others, lift } = one.found;
  return {
    year: one.year,
    ...{ all, sharing, others },
    // null says that no interval can be given, not that the value is exact.
    lift: lift ? { value: lift.value, low: lift.low ?? null, high: lift.high ?? null } : null,
  };
}

const columns = [
  ...['year', 'pairs', 'friends', 'foes', 'sharing', 'sharing_friends', 'sharing_foes'],
  ...['others', 'others_friends', 'others_foes', 'lift', 'low', 'high', 'absent'],
];

function rowOf(one: CommonEnemyYear): Record<string, string | number | undefined> {
  if ('absent' in one) return { year: one.year, absent: one.absent };
  const { all, sharing, others, lift } = one.found;
  return {
    ...{ year: one.year, pairs: all.pairs, friends: all.friends, foes: all.foes },
    ...{ sharing: sharing.pairs, sharing_friends: sharing.friends, sharing_foes: sharing.foes },
    ...{ others: others.pairs, others_friends: others.friends, others_foes: others.foes },
    ...{ lift: lift?.value, low: lift?.low, high: lift?.high },
  };
}

const share = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1)).padStart(6);
const points = (x: number) => `${x < 0 ? '−' : '+'}${Math.abs(100 * x).toFixed(1)}`;

function asText(years: readonly CommonEnemyYear[]): string {
  const group = ({ pairs, friends, foes }: EnemyGroup) =>
    `${String(pairs).padStart(7)}${share(friends, pairs)}${share(foes, pairs)}`;
  const lines = years.map((one) => {
    if ('absent' in one) return `${one.year}  ${absenceWords[one.absent]}`;
    const { all, sharing, others, lift } = one.found;
    const known =
      lift === undefined
        ? 'one group is empty'
        : `${points(lift.value).padStart(6)}${lift.low === undefined ? '' : `  ${points(lift.low)} to ${points(lift.high!)}`}`;
    return `${one.year}${group(sharing)}${group(others)}${group(all)}  ${known}`;
  });
  return `      sharing an enemy   not sharing        all pairs          lift: friends in 100, 95%
year  pairs friend  foe  pairs friend  foe  pairs friend  foe
${lines.join('\n')}

friend and foe: in 100 pairs of the group. lift: friends in 100 pairs that share an enemy, less those in 100 that do not.
`;
}
