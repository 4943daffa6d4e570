import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onMap } from '../../scripts/map-projection.ts';
import { type Fill, mapChart, mapKey, type WorldMap } from '../../src/charts/map-chart.ts';
import { contestedBorders } from '../../src/charts/map-contested.ts';
import { mapFrame } from '../../src/charts/map-frame.ts';
import { contestedLines, mapUnits } from '../../src/charts/map-land.ts';
import { markPlaces } from '../../src/charts/map-marks.ts';
import { classOf, mapScale } from '../../src/charts/map-scale.ts';
import { marksIn, stateOfUnit, stateOnUnit } from '../../src/charts/map-shapes.ts';
import { mapColours } from '../../src/charts/map-style.ts';
import { absences } from '../../src/figures/index.ts';
import { LAST_YEAR, membersIn, nameIn, notMember } from '../../src/states/index.ts';
import { readStrictly } from './well-formed.ts';

const scale = mapScale(
  Float64Array.from({ length: 100 }, (_, n) => n / 100),
  { decimals: 2 },
);

/** Every state of a year with the same filling. */
function madeMap(year: number, fillOf: (state: number) => Fill): WorldMap {
  const states = [...membersIn(year)].map((state) => ({
    state,
    name: nameIn(state, year),
    fill: fillOf(state),
    said: 'said',
  }));
  return { title: 'A finding', subtitle: 'a measure', year, scale, states, notes: ['A note.'] };
}

const elements = (svg: string, name: string) => svg.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe('the projection', () => {
  it('is equal-area: an area of the sphere is as large on the map anywhere', () => {
    // ∂(x, y)/∂(λ, φ) over cos φ, by central differences: the same everywhere for a map that keeps areas.
    const h = 1e-3;
    const ratio = (lon: number, lat: number) => {
      const [east, west] = [onMap(lon + h, lat), onMap(lon - h, lat)];
      const [north, south] = [onMap(lon, lat + h), onMap(lon, lat - h)];
      const turned = (east[0] - west[0]) * (north[1] - south[1]) - (east[1] - west[1]) * (north[0] - south[0]);
      return Math.abs(turned) / Math.cos((lat * Math.PI) / 180);
    };
    const here = ratio(0, 0);
    fc.assert(
      fc.property(
        fc.double({ min: -160, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (lon, lat) => {
          expect(ratio(lon, lat) / here).toBeCloseTo(1, 3);
        },
      ),
    );
  });
});

describe('the land of the map', () => {
  it('has a place for every state of today, or a circle', () => {
    const drawn = new Set(mapUnits.filter(({ d }) => d !== '').map(({ id }) => stateOfUnit.get(id)));
    const circles = new Set(markPlaces.map(([state]) => state));
    expect([...membersIn(LAST_YEAR)].filter((state) => !drawn.has(state) && !circles.has(state))).toEqual([]);
  });

  it('joins every unit with a state of today but those listed here', () => {
    const others = mapUnits.filter(({ id }) => !stateOfUnit.has(id)).map(({ name }) => name);
    expect(others.sort()).toEqual([
      ...['American Samoa', 'Anguilla', 'Aruba', 'Bermuda', 'British Indian Ocean Territory', 'British Virgin Islands'],
      ...[
        'Cayman Islands',
        'Cook Islands',
        'Curaçao',
        'Faeroe Islands',
        'Falkland Islands (Malvinas)',
        'French Polynesia',
      ],
      ...['French Southern and Antarctic Lands', 'Greenland', 'Guam', 'Guernsey', 'Heard Island and McDonald Islands'],
      ...[
        'Hong Kong',
        'Indian Ocean Territory',
        'Isle of Man',
        'Jersey',
        'Macao',
        'Montserrat',
        'New Caledonia',
        'Niue',
      ],
      ...[
        'Norfolk Island',
        'Northern Cyprus',
        'Northern Mariana Islands',
        'Palestine',
        'Pitcairn Islands',
        'Puerto Rico',
      ],
      ...[
        'Saint Barthélemy',
        'Saint Helena',
        'Saint Martin',
        'Saint Pierre and Miquelon',
        'Siachen Glacier',
        'Sint Maarten',
      ],
      ...[
        'Somaliland',
        'South Georgia and the South Sandwich Islands',
        'Turks and Caicos Islands',
        'U.S. Virgin Islands',
      ],
      ...['Vatican', 'Wallis and Futuna Islands', 'Western Sahara', 'Åland'],
    ]);
    // None of them is known as a member under its name.
    for (const name of ['Palestine', 'Western Sahara', 'Northern Cyprus', 'Somaliland', 'Greenland', 'Hong Kong'])
      expect([others.includes(name), notMember(name) !== undefined], name).toEqual([true, true]);
  });

  it('draws every state of a year as land or as a circle', () => {
    for (const year of [1816, 1850, 1900, 1914, 1938, 1955, 1963, 1980, 1990, 2018]) {
      const land = new Set(mapUnits.filter(({ d }) => d !== '').map(({ id }) => stateOnUnit(id, year)));
      const missing = [...membersIn(year)].filter((state) => !land.has(state) && !marksIn(year).has(state));
      expect(missing, String(year)).toEqual([]);
    }
  });

  it('keeps everything inside its frame', () => {
    for (const { at } of mapUnits) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(mapFrame.width);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(mapFrame.height);
    }
    for (const [, x, y] of markPlaces) {
      expect(x).toBeGreaterThan(3);
      expect(x).toBeLessThan(mapFrame.width - 3);
      expect(y).toBeGreaterThan(3);
      expect(y).toBeLessThan(mapFrame.height - 3);
    }
  });

  it('has a line for every contested border', () => {
    expect(contestedLines.length).toBe(contestedBorders.length);
    const ids = new Set(mapUnits.map(({ id }) => id));
    contestedBorders.forEach(({ between, what }, n) => {
      expect(contestedLines[n], what).toMatch(/^M[\d.]+/);
      for (const id of between) expect(ids.has(id), id).toBe(true);
    });
  });

  it('lets no two circles of a year cover each other', () => {
    const at = new Map(markPlaces.map(([state, x, y]) => [state, [x, y] as const]));
    for (const year of [1850, 1890, 1930, 1960, 1985, 2000, 2018]) {
      const here = [...marksIn(year)].map((state) => at.get(state)!);
      here.forEach(([x, y], n) => {
        for (const [a, b] of here.slice(n + 1)) expect(Math.hypot(a - x, b - y), String(year)).toBeGreaterThan(6);
      });
    }
  });
});

describe('a map', () => {
  it('is well formed, by itself and in a page', () => {
    readStrictly(mapChart(madeMap(2018, () => 'q3')));
    readStrictly(
      mapChart(
        madeMap(1980, () => 'not-coded'),
        { id: 'one' },
      ),
    );
  });

  it('never colours what is absent', () => {
    for (const reason of absences) {
      const tags = [
        ...elements(
          mapChart(
            madeMap(2018, () => reason),
            { id: 'm' },
          ),
          'path',
        ),
        ...elements(
          mapChart(
            madeMap(2018, () => reason),
            { id: 'm' },
          ),
          'circle',
        ),
      ];
      const places = tags.filter((tag) => /class="(land|mark)/.test(tag));
      expect(places.length).toBeGreaterThan(200);
      for (const tag of places) {
        expect(attribute(tag, 'class')).toMatch(/^(land|mark|land none|mark none|mark off none)$/);
        if (!tag.includes('none')) expect(attribute(tag, 'fill')).toBe(`url(#m-${reason})`);
      }
    }
  });

  it('says of each place what is there', () => {
    const svg = mapChart(
      madeMap(1980, () => 'q1'),
      { id: 'm' },
    );
    expect(svg).toContain('<title>West Germany and East Germany, as circles: in 1980 they stood on this land</title>');
    expect(svg).toContain('<title>West Germany: said</title>');
    expect(svg).toContain('<title>Czechoslovakia: said</title>');
    expect(svg).toContain(
      '<title>Palestine: COW codes no state of that name; at the United Nations it is an observer state</title>',
    );
    expect(
      mapChart(
        madeMap(1950, () => 'q1'),
        { id: 'm' },
      ),
    ).toContain('<title>Nigeria: no such state in 1950</title>');
  });

  it('has a key with every class, each reason that occurs, and bare land', () => {
    const words = mapKey(madeMap(2018, (state) => (state === 2 ? 'not-coded' : 'q2'))).map((line) => line.words);
    expect(words).toEqual([...scale.words, 'not coded', 'no state of that year']);
  });
});

describe('classes', () => {
  it('hold every value once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.option(fc.constant(0), { nil: undefined }),
        (values, middle) => {
          const made = mapScale(Float64Array.from(values), { decimals: 2, ...(middle !== undefined && { middle }) });
          expect(made.shades.length).toBe(made.bounds.length + 1);
          expect(made.words.length).toBe(made.shades.length);
          expect(made.shades.length).toBeLessThanOrEqual(6);
          expect([...made.bounds].sort((a, b) => a - b)).toEqual(made.bounds);
          for (const value of values) {
            const n = classOf(made, value);
            if (n > 0) expect(value).toBeGreaterThanOrEqual(made.bounds[n - 1]!);
            if (n < made.bounds.length) expect(value).toBeLessThan(made.bounds[n]!);
          }
        },
      ),
    );
  });

  it('are one each where there are few values', () => {
    expect(mapScale(Float64Array.of(0, 1, 1), { decimals: 0 })).toEqual({
      bounds: [0.5],
      shades: ['q3', 'q6'],
      words: ['0', '1'],
    });
    expect(mapScale(Float64Array.of(-1, 0, 1), { decimals: 0, middle: 0 }).shades).toEqual(['l3', 'm', 'h3']);
    expect(mapScale(Float64Array.of(1), { decimals: 0 })).toEqual({ bounds: [], shades: ['q6'], words: ['1'] });
  });

  it('lie alike on both sides of a middle', () => {
    const values = Float64Array.from({ length: 201 }, (_, n) => (n - 100) / 100);
    const made = mapScale(values, { decimals: 2, middle: 0 });
    expect(made.bounds).toEqual([-0.67, -0.34, 0, 0.34, 0.67].map((x) => x));
    expect(made.shades).toEqual(['l3', 'l2', 'l1', 'h1', 'h2', 'h3']);
    const ratios = mapScale(
      Float64Array.from({ length: 201 }, (_, n) => 2 ** ((n - 100) / 20)),
      { decimals: 2, middle: 1, ratio: true },
    );
    expect(ratios.bounds).toContain(1);
    expect(ratios.bounds[0]! * ratios.bounds.at(-1)!).toBeCloseTo(1, 1);
  });

  it('give a very common least value one of its own', () => {
    const made = mapScale(
      Float64Array.from({ length: 100 }, (_, n) => (n < 60 ? 0 : n - 59)),
      { decimals: 0 },
    );
    expect(made.words[0]).toBe('below 1');
  });
});

describe('the colours of the map', () => {
  const linear = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  // WCAG 2.2: relative luminance and contrast.
  const luminance = (rgb: readonly number[]) => 0.2126 * rgb[0]! + 0.7152 * rgb[1]! + 0.0722 * rgb[2]!;
  const contrast = (a: readonly number[], b: readonly number[]) => {
    const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (bright! + 0.05) / (dark! + 0.05);
  };
  // Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
  const eyes: Readonly<Record<string, readonly (readonly number[])[]>> = {
    usual: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    protan: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deutan: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    tritan: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };
  const seen = (hex: string, eye: string) => {
    const rgb = linear(hex);
    return eyes[eye]!.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, x, n) => sum + x * rgb[n]!, 0),
        ),
      ),
    );
  };
  /** How far two colours are apart, in cube roots of linear RGB. */
  const apart = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((x, n) => Math.cbrt(x) - Math.cbrt(b[n]!)));
  const rows = [
    ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
    ['l3', 'l2', 'l1'],
    ['h1', 'h2', 'h3'],
  ] as const;

  it.each(['light', 'dark'] as const)('step in luminance from one class to the next, for every eye, %s', (mode) => {
    const colours = mapColours[mode];
    for (const eye of Object.keys(eyes))
      for (const row of rows)
        row.slice(1).forEach((shade, n) => {
          expect(
            contrast(seen(colours[shade], eye), seen(colours[row[n]!], eye)),
            `${eye} ${row[n]} ${shade}`,
          ).toBeGreaterThan(1.3);
        });
  });

  it.each(['light', 'dark'] as const)('are unlike bare land and unlike each other, for every eye, %s', (mode) => {
    const { land, paper, ink, hatch, ...shades } = mapColours[mode];
    for (const eye of Object.keys(eyes)) {
      const all = Object.entries(shades);
      all.forEach(([name, colour], n) => {
        expect(apart(seen(colour, eye), seen(land, eye)), `${eye} ${name} land`).toBeGreaterThan(0.1);
        const family = name[0] === 'q' ? 'q' : 'lhm';
        for (const [other, theirs] of all.slice(n + 1))
          if (family.includes(other[0]!))
            expect(apart(seen(colour, eye), seen(theirs, eye)), `${eye} ${name} ${other}`).toBeGreaterThan(0.1);
      });
      expect(contrast(seen(ink, eye), seen(paper, eye))).toBeGreaterThan(7);
      expect(contrast(seen(hatch, eye), seen(land, eye))).toBeGreaterThan(2.5);
    }
  });
});
