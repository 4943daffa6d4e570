import { describe, expect, it } from 'vitest';
import { driftView } from '../../src/views/drift.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, openingOf, pageOf, textOf } from './ask.ts';

const measures = 'un-agreement,ideal-point-distance,trade-share,disputes';
const asked = { year: '2014', measures };

interface Drift {
  rows: {
    measure: string;
    states: string[];
    recent: { slope?: number; low?: number; high?: number; course?: string };
    changes: { points?: { year: number }[] };
  }[];
}

describe.skipIf(!starterHolds('trade'))('the page of a direction of travel', () => {
  it('counts measures by the course that --json gives each, one that is seen both ways once', async () => {
    const answer = await ask(driftView, ['RUS', 'CHN'], asked);
    const { rows } = (await answer.json()) as Drift;
    const names = (course: string | undefined) =>
      new Set(rows.filter(({ recent }) => recent.course === course).map(({ measure }) => measure));
    const said = openingOf(await pageOf(answer));
    expect(said).toMatch(/^Over the 15 years to 2014, Russia and China /);
    for (const [course, word] of [
      ['closer', 'closer'],
      ['apart', 'apart'],
      ['no trend shown', 'without a trend shown'],
    ] as const) {
      const n = names(course).size;
      const counted = said.split(': ')[1]!;
      if (n > 0) expect(counted).toContain(`${n} ${word}`);
      else expect(counted).not.toMatch(new RegExp(`\\d ${word}`));
    }
    expect(names('closer').size + names('apart').size).toBeGreaterThan(0);
  });

  it('prints a decade of the slope in --json, shares as percentages, and leads to the series', async () => {
    const answer = await ask(driftView, ['RUS', 'CHN'], asked);
    const { rows } = (await answer.json()) as Drift;
    const [table] = blocksOf(await pageOf(answer), 'table');
    expect(table!.rows).toHaveLength(rows.length);
    const at = rows.findIndex(({ measure, states }) => measure === 'trade-share' && states[0] === 'RUS');
    const { slope } = rows[at]!.recent;
    const shown = Number(/^[+−-]?([\d.]+)/.exec(textOf(table!.rows[at]![1])!)![1]);
    expect(shown).toBeCloseTo(Math.abs(1000 * slope!), 1);
    expect(table!.rows[at]![0]).toMatchObject({
      text: 'Trade share (Russia to China), %',
      of: { measure: 'trade-share', states: ['RUS', 'CHN'] },
    });
  });

  it('draws each measure once, with its change-points', async () => {
    const answer = await ask(driftView, ['RUS', 'CHN'], asked);
    const { rows } = (await answer.json()) as Drift;
    const [picture] = blocksOf(await pageOf(answer), 'picture');
    expect(picture!.svg.match(/<svg /g)).toHaveLength(1 + 4);
    const changed = rows.flatMap(({ changes }) => changes.points ?? []);
    expect(changed.length).toBeGreaterThan(0);
    for (const { year } of changed) expect(picture!.svg).toContain(`>${year}<`);
    readStrictly(await answer.svg!());
  });

  it('of one state speaks of rising and falling, not of closer', async () => {
    const said = openingOf(await pageOf(await ask(driftView, ['CHN'], { year: '2018', measures: 'cinc,gdp-share' })));
    expect(said).toBe('Over the 15 years to 2018, China: rising on Capability index (CINC) and Share of GDP.');
  });
});
