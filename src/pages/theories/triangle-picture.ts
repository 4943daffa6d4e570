import { type InPage, signStrip } from '../../charts/index.ts';
import type { Triangle } from '../../inquiry/triangle.ts';
import { triangleSides } from '../../inquiry/triangle.ts';
import { measureNamed } from '../../measures/index.ts';
import { nameIn } from '../../states/index.ts';
import { nameOfSpell, wordsOfSpell } from './triangle-words.ts';

/** The ties of a triangle by year, its types over them; in a picture that stands by itself also in words below. */
export function trianglePicture(found: Triangle, inPage?: InPage): string {
  const { states, years, spells, breaks, sources } = found;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  return signStrip(
    {
      title: `${states.map((state) => nameIn(state, last)).join(', ')}, ${first}–${last}`,
      subtitle: `${measureNamed(found.measure).label}: the type of triangle by year`,
      years: [first, last],
      names: spells.map((spell) => ({
        from: spell.from,
        to: spell.to,
        name: nameOfSpell(spell),
        words: wordsOfSpell(spell, found),
        ...(spell.type === undefined && { absent: true as const }),
      })),
      rows: triangleSides.map(([p, q], n) => ({
        label: `${nameIn(states[p]!, last)} – ${nameIn(states[q]!, last)}`,
        spells: spells.map(({ from, to, ties }) => ({ from, to, sign: ties[n]! })),
      })),
      notes: [...breaks.map(({ year, note }) => `${year}: ${note}`), `Source: ${sources.join(', ')}.`],
    },
    inPage?.phone ? 328 : 760,
    inPage,
  );
}
