import { expect, it } from 'vitest';
import { type MapState, mapChart } from '../../src/charts/map-chart.ts';
import { mapScale } from '../../src/charts/map-scale.ts';
import { networkChart } from '../../src/charts/network-chart.ts';
import { inventedCharts } from './invented-charts.ts';

const pictures: Readonly<Record<string, () => string>> = {
  ...inventedCharts,
  // Without the many that are no state of that year.
  network: () =>
    networkChart({
      ...{ title: 'One tie is at odds', subtitle: 'by an invented rule', layout: 'treaties', year: 2000 },
      ...{ camps: ['the camp with A', 'the other camp'], notes: ['Source: invented.'] },
      states: [
        { state: 2, name: 'A & B', stands: 'first', either: false, said: '1 friend' },
        { state: 200, name: 'C', stands: 'first', either: true, said: '1 friend' },
        { state: 365, name: 'D', stands: 'second', either: false, said: '1 foe' },
        { state: 710, name: 'E', stands: 'apart-second', either: false, said: '1 foe' },
        { state: 750, name: 'F', stands: 'alone', either: false, said: 'no tie' },
      ],
      ties: [
        { a: 2, b: 200, sign: 1, frustrated: false },
        { a: 2, b: 365, sign: -1, frustrated: false },
        { a: 200, b: 365, sign: 1, frustrated: true },
      ],
    }).replaceAll(/<g class="off .*?<\/g>/gs, ''),
};

it.each(Object.keys(pictures))('%s looks as it did', async (name) => {
  await expect(`${pictures[name]!().trimEnd().replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    `../golden/${name}.svg`,
  );
});

it('the map fills, hatches and circles as it did', async () => {
  const scale = mapScale(
    Float64Array.from({ length: 100 }, (_, n) => n / 100),
    { decimals: 2 },
  );
  const states: readonly MapState[] = [
    { state: 2, name: 'United States', fill: 'q1', said: '0.10' },
    { state: 710, name: 'China', fill: 'q6', said: '0.95' },
    { state: 365, name: 'Russia', fill: 'not-coded', said: 'not coded' },
    { state: 200, name: 'United Kingdom', fill: 'self', said: 'seen from here' },
    { state: 31, name: 'Bahamas', fill: 'q4', said: '0.50' },
  ];
  const svg = mapChart({
    ...{ title: 'A finding', subtitle: 'a measure', year: 2010, scale, states, notes: ['Source: invented.'] },
  });
  // The outlines are Natural Earth's, and long: what is drawn without a state of the year is left out too.
  const told = svg
    .replaceAll(/ d="[^"]*"/g, '')
    .replaceAll(/<path[^>]*><title>([^<]*)<\/title><\/path>/g, (part, title: string) =>
      states.some(({ name, said }) => title === `${name}: ${said}`) ? part : '',
    )
    .replaceAll(/<path class="contested"\/>|<circle class="mark off [^>]*>/g, '');
  await expect(told.replaceAll('><', '>\n<')).toMatchFileSnapshot('../golden/map.txt');
});
