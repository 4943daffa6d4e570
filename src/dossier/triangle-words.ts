import { absenceWords } from '../figures/index.ts';
import { type Triangle, type TriangleSpell, triangleSides } from '../inquiry/triangle.ts';
import { codeOf } from '../states/index.ts';
import { theoryNamed } from '../theories/index.ts';

/** "USA-RUS", "USA-CHN", "RUS-CHN". */
export const sidesOf = ({ states }: Triangle): string[] =>
  triangleSides.map(([p, q]) => `${codeOf(states[p]!)}-${codeOf(states[q]!)}`);

/** "stable marriage", or the reason why there is no type. */
export function nameOfSpell({ type, absent }: TriangleSpell): string {
  return type === undefined ? absenceWords[absent!] : theoryNamed('triangle').verdicts[type]!.label;
}

/** "RUS and CHN partners, USA outcast", or which tie has no sign. */
export function wordsOfSpell(spell: TriangleSpell, found: Triangle): string {
  const codes = found.states.map(codeOf);
  if (!spell.roles) {
    const sides = sidesOf(found).filter((_, n) => spell.ties[n] === spell.absent);
    return sides.length === 3 ? 'all three ties' : sides.join(', ');
  }
  if (spell.type === 'no-triangle') return '';
  return [...new Set(spell.roles)]
    .map((role) => {
      const who = codes.filter((_, n) => spell.roles![n] === role);
      if (role === 'enemy' && who.length > 1) return `${who.join(', ')} enemies`;
      return `${who.join(', ')} ${who.length > 1 ? `${role}s` : role}`;
    })
    .join('; ');
}
