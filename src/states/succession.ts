import { existedIn } from './membership.ts';

/**
 * What became of a state, or out of which one it came, as the membership data let it be read: `continued` (the number
 * goes on under another name), `split` (the new state's first day as a member), `merged` and `annexed` (the old
 * state's last day as a member). A list for finding the right name, not a judgement on lawful succession.
 */
export interface Succession {
  readonly from: number;
  readonly to: number;
  readonly day: string;
  readonly kind: 'continued' | 'split' | 'merged' | 'annexed';
  readonly note: string;
}

type Row = readonly [from: number, to: number, day: string];

const of = (kind: Succession['kind'], note: string, rows: readonly Row[]): Succession[] =>
  rows.map(([from, to, day]) => ({ from, to, day, kind, note }));

export const successions: readonly Succession[] = [
  ...of('annexed', 'to Prussia after the war of 1866', [
    [240, 255, '1866-07-26'],
    [273, 255, '1866-07-26'],
  ]),
  ...of('merged', 'into the North German Confederation under Prussia', [
    [269, 255, '1867-04-17'],
    [275, 255, '1867-04-17'],
    [280, 255, '1867-04-17'],
  ]),
  ...of('merged', 'into the German Empire', [
    [245, 255, '1871-01-18'],
    [267, 255, '1871-01-18'],
    [271, 255, '1871-01-18'],
  ]),
  ...of('merged', 'into Italy under Sardinia', [
    [332, 325, '1860-03-15'],
    [335, 325, '1860-03-15'],
    [337, 325, '1860-03-15'],
    [329, 325, '1861-02-13'],
  ]),
  ...of('annexed', 'to Italy, but for Rome', [[327, 325, '1860-11-05']]),
  ...of('split', 'out of the Netherlands', [[210, 211, '1830-12-20']]),
  ...of('split', 'out of the union with Sweden', [[380, 385, '1905-06-07']]),
  ...of('split', 'out of Colombia', [[100, 95, '1903-11-03']]),
  ...of('split', 'out of Russia', [
    [365, 375, '1917-12-06'],
    [365, 366, '1918-02-24'],
    [365, 367, '1918-11-18'],
    [365, 368, '1918-02-16'],
  ]),
  ...of('split', 'out of Austria-Hungary', [
    [300, 305, '1919-09-10'],
    [300, 310, '1918-11-16'],
    [300, 315, '1918-10-28'],
  ]),
  ...of('split', 'out of the United Kingdom', [[200, 205, '1922-12-06']]),
  ...of('continued', 'the Ottoman Empire became Turkey', [[640, 640, '1922-11-01']]),
  ...of('annexed', 'to Italy, until the Second World War', [
    [530, 325, '1936-05-05'],
    [339, 325, '1939-04-07'],
  ]),
  ...of('annexed', 'to Germany, until the Second World War ended', [
    [305, 255, '1938-03-13'],
    [315, 255, '1939-03-15'],
  ]),
  ...of('annexed', 'to the Soviet Union, until 1991', [
    [366, 365, '1940-06-16'],
    [367, 365, '1940-06-16'],
    [368, 365, '1940-06-15'],
  ]),
  ...of('split', 'out of the union with Denmark', [[390, 395, '1944-06-17']]),
  ...of('annexed', 'coded as under Japan from 1905', [[730, 740, '1905-11-17']]),
  ...of('split', 'of Korea, which had been no member since 1905', [
    [730, 731, '1948-09-09'],
    [730, 732, '1949-06-29'],
  ]),
  ...of('split', 'of Germany, which had been no member since 1945', [
    [255, 260, '1955-05-05'],
    [255, 265, '1954-03-25'],
  ]),
  ...of('merged', 'into Germany', [
    [260, 255, '1990-10-02'],
    [265, 255, '1990-10-02'],
  ]),
  ...of('merged', 'into the United Arab Republic, coded under Egypt', [[652, 651, '1958-02-01']]),
  ...of('split', 'out of the United Arab Republic', [[651, 652, '1961-09-29']]),
  ...of('merged', 'into Tanzania', [[511, 510, '1964-04-26']]),
  ...of('split', 'out of Malaysia', [[820, 830, '1965-08-09']]),
  ...of('split', 'out of Pakistan', [[770, 771, '1971-12-16']]),
  ...of('merged', 'into Vietnam', [[817, 816, '1975-04-30']]),
  ...of('split', 'out of South Africa', [[560, 565, '1990-03-21']]),
  ...of('merged', 'into Yemen', [
    [678, 679, '1990-05-21'],
    [680, 679, '1990-05-21'],
  ]),
  ...of('continued', 'the Soviet Union became Russia, which kept its number', [[365, 365, '1991-12-26']]),
  ...of('split', 'out of the Soviet Union', [
    [365, 366, '1991-09-06'],
    [365, 367, '1991-09-06'],
    [365, 368, '1991-09-06'],
    [365, 359, '1991-12-26'],
    [365, 369, '1991-12-26'],
    [365, 370, '1991-12-26'],
    [365, 371, '1991-12-26'],
    [365, 372, '1991-12-26'],
    [365, 373, '1991-12-26'],
    [365, 701, '1991-12-26'],
    [365, 702, '1991-12-26'],
    [365, 703, '1991-12-26'],
    [365, 704, '1991-12-26'],
    [365, 705, '1991-12-26'],
  ]),
  ...of('split', 'out of Yugoslavia', [
    [345, 344, '1992-01-15'],
    [345, 349, '1992-01-15'],
    [345, 346, '1992-04-07'],
    [345, 343, '1993-04-08'],
  ]),
  ...of('split', 'of Czechoslovakia', [
    [315, 316, '1993-01-01'],
    [315, 317, '1993-01-01'],
  ]),
  ...of('split', 'out of Ethiopia', [[530, 531, '1993-05-24']]),
  ...of('continued', 'Yugoslavia became Serbia and Montenegro, which kept its number', [[345, 345, '2003-02-04']]),
  ...of('split', 'out of Serbia and Montenegro', [[345, 341, '2006-06-12']]),
  ...of('split', 'out of Serbia, as coded', [[345, 347, '2008-02-20']]),
  ...of('split', 'out of Sudan', [[625, 626, '2011-07-09']]),
];

/**
 * The states that existed in a year and to which a state that was no member then had passed, through any number of
 * steps. An annexation counts only where no later row says what became of the state.
 * @example successorsIn(315, 2000) // [316, 317]: Czechoslovakia's
 */
export function successorsIn(ccode: number, year: number): number[] {
  return reach(ccode, year, (at) => {
    const rows = successions.filter((row) => row.from === at && Number(row.day.slice(0, 4)) <= year);
    const lasting = rows.filter((row) => row.kind !== 'annexed');
    return (lasting.length > 0 ? lasting : rows).map((row) => row.to);
  });
}

/**
 * The states that existed in a year and out of which a state came later, through any number of steps.
 * @example predecessorsIn(369, 1980) // [365]: Ukraine was part of the Soviet Union
 */
export function predecessorsIn(ccode: number, year: number): number[] {
  return reach(ccode, year, (at) =>
    successions.filter((row) => row.to === at && Number(row.day.slice(0, 4)) >= year).map((row) => row.from),
  );
}

function reach(start: number, year: number, step: (ccode: number) => number[]): number[] {
  const seen = new Set([start]);
  let edge = [start];
  while (edge.length > 0) {
    edge = [...new Set(edge.flatMap(step))].filter((ccode) => !seen.has(ccode));
    for (const ccode of edge) seen.add(ccode);
    const there = edge.filter((ccode) => existedIn(ccode, year));
    if (there.length > 0) return there.sort((a, b) => a - b);
  }
  return [];
}
