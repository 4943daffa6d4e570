import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isComposed, measures } from '../../src/measures/index.ts';
import { mainNameOf, roomOf } from '../../src/measures/rooms.ts';
import { run, runJson } from './run.ts';

const starter = new URL('../../data/starter', import.meta.url).pathname;
const at = ['--atlas', starter];
const isVariant = (measure: (typeof measures)[number]) => mainNameOf(measure) !== measure.name;
const mains = measures.filter((measure) => !isVariant(measure));

/** The names that a list gives: the first word of every indented line. */
const namesIn = (out: string) => [...out.matchAll(/^ +(\S+)/gm)].map(([, name]) => name!);

describe('entente measures', () => {
  it('lists the main measures by room, and with --all the variants too', async () => {
    const { out } = await run(['measures', ...at]);
    expect(namesIn(out).sort()).toEqual(mains.map(({ name }) => name).sort());
    const titles = out.split('\n').filter((line) => /^\S/.test(line));
    expect(new Set(titles)).toEqual(new Set(mains.map((measure) => roomOf(measure).title)));
    const all = await run(['measures', '--all', ...at]);
    expect(namesIn(all.out).sort()).toEqual(measures.map(({ name }) => name).sort());
    expect(all.err).toBe('');
  });

  it('says beside the data that there are variants, where there are any', async () => {
    const { err } = await run(['measures', ...at]);
    const variants = measures.length - mains.length;
    expect(err).toBe(variants === 0 ? '' : `${variants} more are variants of these: entente measures --all\n`);
    expect((await run(['measures', '--quiet', ...at])).err).toBe('');
  });

  it('lists everything in JSON and CSV, in the order of the list', async () => {
    const names = measures.map(({ name }) => name);
    const json = await runJson<{ measures: { name: string }[] }>(['measures', ...at]);
    expect(json.measures.map(({ name }) => name)).toEqual(names);
    const { out } = await run(['measures', '--csv', ...at]);
    const rows = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(rows.find(({ name }) => name === 'cinc')!.about).toBe('Capabilities');
  });

  it('prints formula and worked number of one', async () => {
    const { out } = await run(['measures', 'trade-dependence', ...at]);
    expect(out).toContain('  formula     (x + m) / Y: ');
    expect(out).toMatch(/ {2}worked {6}say, i exports 12 .*: 0\.03\n/);
    expect(out).toContain('  closer      higher\n');
    const { measures: told } = await runJson<{ measures: { formula: string; worked: { value: number } }[] }>([
      'measures',
      'trade-dependence',
      ...at,
    ]);
    expect(told[0]!.formula).toContain('(x + m) / Y');
    expect(told[0]!.worked.value).toBe(0.03);
  });

  const variant = measures.find(isVariant);
  it.skipIf(!variant)('prints the variants of a measure under it, and of a variant what it is one of', async () => {
    const main = mainNameOf(variant!);
    const listed = (await run(['measures', main, ...at])).out.split('\nVariants\n')[1]!;
    expect(namesIn(listed)).toEqual(measures.filter((m) => isVariant(m) && mainNameOf(m) === main).map((m) => m.name));
    expect((await run(['measures', variant!.name, ...at])).out).toContain(`variant of  ${main}\n`);
  });

  const composed = measures.find(isComposed);
  it.skipIf(!composed)('names the parts of a composed one', async () => {
    const { out } = await run(['measures', composed!.name, ...at]);
    expect(out).toContain(`made of     ${composed!.parts.map((part) => part.measure.name).join(', ')}\n`);
  });
});
