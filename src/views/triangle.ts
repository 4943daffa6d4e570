import { span } from '../charts/text.ts';
import { isAbsence } from '../figures/index.ts';
import { type TieRule, tieRules, tieRuleWords } from '../inquiry/tie-rules.ts';
import { type Triangle, type TriangleSpell, triangleOver, triangleSides } from '../inquiry/triangle.ts';
import { measureNamed } from '../measures/index.ts';
import { trianglePage } from '../pages/theories/triangle-page.ts';
import { trianglePicture } from '../pages/theories/triangle-picture.ts';
import { nameOfSpell, sidesOf, wordsOfSpell } from '../pages/theories/triangle-words.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import { stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const triangleView: View = {
  name: 'triangle',
  summary: 'Three states over the years: the type of triangle, and the part that each plays',
  usage: 'entente triangle A B C [--from Y] [--to Y] [--signs RULE]',
  about:
    'The signs of the three ties name the type (Dittmer) and the part of each state (Wu), as spells of years with the same ties. A triangle with a side that is neither friendly nor hostile is named as open. Rival signs of a tie give other triangles: try each. Years in which a tie has no sign have no type; the reason stands there.',
  words: [
    { name: 'a', kind: 'state', about: 'the first state' },
    { name: 'b', kind: 'state', about: 'the second' },
    { name: 'c', kind: 'state', about: 'the third' },
  ],
  options: {
    from: { type: 'string', value: 'Y', kind: 'year', unset: '1950', about: 'first year (default 1950)' },
    to: { type: 'string', value: 'Y', kind: 'year', about: 'last year (default: the last that the signs reach)' },
    signs: {
      type: 'string',
      value: 'RULE',
      kind: 'choice',
      choices: () => Object.keys(tieRules),
      label: 'Ties by',
      called: (rule) => tieRuleWords[rule as TieRule],
      unset: 'treaties',
      about: `what shows the sign of a tie: ${Object.keys(tieRules).join(', ')} (default treaties; entente theory show triangle tells them apart)`,
    },
  },
  examples: [
    'entente triangle USA RUS CHN --from 1950',
    'entente triangle IND PAK CHN --from 1950 --signs peace --csv',
    'entente triangle "South Korea" PRK CHN --from 1992 --json',
  ],
  drawing: 'the ties and types by year',
  schemas: ['triangle'],
  list: 'years',
  answer: async (given, desk) => {
    const states = threeStates(given.words);
    const rule = given.text('signs') ?? 'treaties';
    if (!(rule in tieRules))
      throw new InputError(`--signs ${rule}`, 'no such rule', `Rules: ${Object.keys(tieRules).join(', ')}`);
    const measure = measureNamed(tieRules[rule as TieRule]);
    const reach = 'years' in measure ? measure.years : undefined;
    const from = year(given, 'from') ?? 1950;
    const to = year(given, 'to') ?? Math.max(from, reach?.[1] ?? from);
    if (from > to) throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
    const atlas = desk.atlas;
    const found = await triangleOver(atlas, states, rule as TieRule, [from, to]);
    return {
      json: () => jsonOf(found),
      csv: () => asCsv(found),
      svg: () => trianglePicture(found),
      page: () => trianglePage(atlas, found),
      text: () => asText(found),
    };
  },
};

/** @throws InputError where there are not three, or one stands twice */
function threeStates(words: readonly string[]): [number, number, number] {
  if (words.length !== 3)
    throw new InputError(
      words.length === 0 ? 'no states given' : `"${words.join(' ')}"`,
      `three states are needed, got ${words.length}`,
      'Put names of several words in quotes: entente triangle "South Korea" PRK CHN',
    );
  const states = words.map((word) => stateArgument(word));
  for (const [p, q] of triangleSides)
    if (states[p] === states[q])
      throw new InputError(`"${words[p]}" and "${words[q]}"`, 'both are the same state', 'Give three different states');
  return states as [number, number, number];
}

const signMark = (tie: TriangleSpell['ties'][number]) =>
  typeof tie === 'string' ? '░' : tie > 0 ? '+' : tie < 0 ? '−' : '·';

function asText(found: Triangle): string {
  const { years, spells, breaks, sources } = found;
  const measure = measureNamed(found.measure);
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const sides = sidesOf(found);
  const wide = Math.max(...sides.map((side) => side.length));
  const strips = sides.map((side, n) => {
    const marks = years.map(({ ties }) => {
      const tie = ties[n]!;
      return signMark(tie.kind === 'value' ? tie.value : tie.reason);
    });
    return `${side.padEnd(wide)}  ${marks.join('')}`;
  });
  const table = spells.map((spell) => {
    const when = span(spell.from, spell.to);
    return `${when.padEnd(9)} ${nameOfSpell(spell).padEnd(18)} ${spell.ties.map(signMark).join(' ')}   ${wordsOfSpell(spell, found)}`.trimEnd();
  });
  const broken = breaks.map(({ year: y, note }) => `${y}: ${note}`);
  return `${found.states.map(codeOf).join(', ')}, ${first}-${last}
${measure.label}: + friends, − foes, · neither or both, ░ no sign

${' '.repeat(wide + 2)}${axis(first, last)}
${strips.join('\n')}

${`years     type               ${sides.join(' ')}`}
${table.join('\n')}
${broken.length > 0 ? `\n${broken.join('\n')}\n` : ''}
${sources.join(', ')}. Other signs give other triangles: --signs ${Object.keys(tieRules).join(', ')}
`;
}

/** Every tenth year over its place. */
function axis(first: number, last: number): string {
  let line = '';
  for (let y = Math.ceil(first / 10) * 10; y <= last; y += 10) line = `${line.padEnd(y - first)}${y}`;
  return line;
}

function jsonOf({ states, measure, spells, years, breaks, sources }: Triangle) {
  const codes = states.map(codeOf);
  const tieOf = (tie: number | string) => (typeof tie === 'string' ? { absent: tie } : { sign: tie });
  const answer = ({ type, roles, absent }: Pick<TriangleSpell, 'type' | 'roles' | 'absent'>) =>
    type === undefined ? { absent } : { type, roles: Object.fromEntries(roles!.map((role, n) => [codes[n]!, role])) };
  return {
    states: codes,
    measure,
    spells: spells.map(({ from, to, ties, ...rest }) => ({ from, to, ties: ties.map(tieOf), ...answer(rest) })),
    years: years.map(({ year: y, ties, ...rest }) => ({
      year: y,
      ties: ties.map((tie, n) => {
        const [p, q] = triangleSides[n]!;
        return {
          states: [codes[p], codes[q]],
          ...tieOf(tie.kind === 'value' ? tie.value : tie.reason),
          sources: tie.sources,
        };
      }),
      ...answer(rest),
    })),
    breaks,
    sources,
  };
}

function asCsv(found: Triangle): string {
  const codes = found.states.map(codeOf);
  const sides = ['tie12', 'tie13', 'tie23'];
  const rows = found.years.map(({ year: y, ties, type, roles, absent }) => ({
    ...{ state1: codes[0], state2: codes[1], state3: codes[2], year: y },
    ...Object.fromEntries(ties.map((tie, n) => [sides[n]!, tie.kind === 'value' ? tie.value : undefined])),
    ...{
      type,
      role1: roles?.[0],
      role2: roles?.[1],
      role3: roles?.[2],
      absent: isAbsence(absent) ? absent : undefined,
    },
  }));
  return csvOf(rows, [
    ...['state1', 'state2', 'state3', 'year', ...sides],
    ...['type', 'role1', 'role2', 'role3', 'absent'],
  ]);
}
