import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dossierView } from '../../src/views/dossier.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask } from './ask.ts';

type Figure = { measure: string; states: [string, string]; value?: number; absent?: string };
interface Printed {
  summary: string;
  sections: { closeness: { scores: Figure[]; dimensions: { id: string; components: Figure[] }[] } };
}

describe.skipIf(!starterHolds('alliance-likeness-votes'))('a dossier beside its page', () => {
  it('as CSV has every score and component of --json, an absence with its reason', async () => {
    const answer = await ask(dossierView, ['RUS', 'CHN'], { year: '2014' });
    const { closeness } = ((await answer.json()) as Printed).sections;
    const { data } = Papa.parse<Record<string, string>>((await answer.csv!()).trim(), { header: true });
    const figures = [
      ...closeness.scores.map((one) => ({ section: 'closeness', ...one })),
      ...closeness.dimensions.flatMap(({ id, components }) =>
        components.map((one) => ({ section: `closeness-${id}`, ...one })),
      ),
    ];
    expect(figures.length).toBeGreaterThan(20);
    for (const { section, measure, states, value, absent } of figures) {
      const [row, ...more] = data.filter(
        (one) =>
          one.section === section && one.measure === measure && one.state1 === states[0] && one.state2 === states[1],
      );
      expect(more).toEqual([]);
      expect([row!.value, row!.absent]).toEqual([value === undefined ? '' : String(value), absent ?? '']);
    }
    expect(data.some(({ absent }) => absent === 'outside-coverage')).toBe(true);
  });

  it('on a slide has its title, its first sentence, four dimensions and its sources', async () => {
    const answer = await ask(dossierView, ['RUS', 'CHN'], { year: '2014' });
    const { summary, sections } = (await answer.json()) as Printed;
    const svg = await answer.svg!();
    readStrictly(svg);
    expect(svg).toContain('viewBox="0 0 1280 720"');
    const words = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text!.replaceAll('&#39;', "'"));
    expect(words[0]).toBe('Russia · China, 2014');
    expect(words.join(' ')).toContain(summary);
    const scores = sections.closeness.scores.filter(({ measure }) => measure.startsWith('dimension-'));
    for (const dimension of ['Economic', 'Military', 'Diplomatic', 'Personal'])
      expect(words.some((text) => text.startsWith(`${dimension} closeness`))).toBe(true);
    const known = scores.filter(({ value }) => value !== undefined).length;
    expect(svg.match(/<circle class="dot"/g)).toHaveLength(known);
    expect(words.filter((text) => text === 'outside coverage')).toHaveLength(scores.length - known);
    expect(words.join(' ')).toContain('Sources: atop, unga-votes');
  });
});
