import { capitalised, list, span } from '../../charts/text.ts';
import { absenceWords } from '../../figures/index.ts';
import { type Triangle, type TriangleSpell, triangleSides } from '../../inquiry/triangle.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { theoryNamed } from '../../theories/index.ts';

/** "USA-RUS", "USA-CHN", "RUS-CHN". */
export const sidesOf = ({ states }: Triangle): string[] =>
  triangleSides.map(([p, q]) => `${codeOf(states[p]!)}-${codeOf(states[q]!)}`);

/** "stable marriage", or the reason why there is no type. */
export function nameOfSpell({ type, absent }: TriangleSpell): string {
  return type === undefined ? absenceWords[absent!] : theoryNamed('triangle').verdicts[type]!.label;
}

/** "United States outcast; Russia and China partners", or which tie has no sign. */
export function wordsOfSpell(spell: TriangleSpell, found: Triangle): string {
  if (!spell.roles) {
    const sides = sidesOf(found).filter((_, n) => spell.ties[n] === spell.absent);
    return sides.length === 3 ? 'all three ties' : sides.join(', ');
  }
  if (spell.type === 'no-triangle') return '';
  return [...new Set(spell.roles)]
    .map((role) => {
      const who = found.states.filter((_, n) => spell.roles![n] === role).map((state) => nameIn(state, spell.to));
      return `${list(who)} ${who.length > 1 ? pluralOf(role) : role}`;
    })
    .join('; ');
}

/** "In 2013-18 a stable marriage: Russia and China partners, the United States the outcast." */
export function sentenceOfSpell(spell: TriangleSpell, { states }: Triangle): string {
  const name = nameOfSpell(spell);
  const type = spell.type === 'no-triangle' ? name : `${/^[aeiou](?!ni)/.test(name) ? 'an' : 'a'} ${name}`;
  const roles = spell.type === 'no-triangle' ? [] : [...new Set(spell.roles)];
  const parts = roles.map((role) => {
    const who = states.filter((_, n) => spell.roles![n] === role).map((state) => withArticle(nameIn(state, spell.to)));
    return { many: who.length, words: `${list(who)} ${who.length > 1 ? pluralOf(role) : `the ${role}`}` };
  });
  parts.sort((a, b) => b.many - a.many);
  const said = parts.length === 0 ? '' : `: ${parts.map(({ words }) => words).join(', ')}`;
  return `In ${span(spell.from, spell.to)} ${type}${said}.`;
}

const pluralOf = (role: string) => (role === 'enemy' ? 'enemies' : `${role}s`);

/** Who was the pivot, and when: a friend of both others, who were none of each other. */
export function pivotWords({ states, spells }: Triangle): string {
  const pivots = states.flatMap((state, n) => {
    const years = spells.filter(({ roles }) => roles?.[n] === 'pivot').map(({ from, to }) => span(from, to));
    return years.length === 0
      ? []
      : [`${withArticle(nameIn(state, spells.at(-1)!.to))} was the pivot in ${list(years)}`];
  });
  if (pivots.length === 0)
    return 'None of the three was the pivot, a friend of both others while they were none of each other, in any of these years.';
  return `${capitalised(pivots.join('; '))}: a friend of both others, who were none of each other.`;
}
