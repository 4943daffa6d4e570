import fc from 'fast-check';
import {
  type Absence,
  type Absent,
  absences,
  absent,
  type Figure,
  type Value,
  value,
} from '../../src/figures/index.ts';

const sources = fc.uniqueArray(fc.constantFrom('atop', 'cow-nmc', 'unga-votes', 'sipri-arms'), {
  minLength: 1,
  maxLength: 3,
});

/** Numbers of ordinary size, so that sums and products stay finite. */
export const ordinary = fc.double({ min: -1e6, max: 1e6, noNaN: true });

export const someAbsence: fc.Arbitrary<Absence> = fc.constantFrom(...absences);

export const someValue: fc.Arbitrary<Value> = fc
  .tuple(
    ordinary,
    sources,
    fc.option(fc.tuple(fc.double({ min: 0, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 1e3, noNaN: true }))),
  )
  .map(([x, from, widths]) => value(x, from, widths ? { low: x - widths[0], high: x + widths[1] } : {}));

export const someAbsent: fc.Arbitrary<Absent> = fc
  .tuple(someAbsence, sources)
  .map(([reason, from]) => absent(reason, from));

export const someFigure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 3, arbitrary: someValue },
  { weight: 1, arbitrary: someAbsent },
);
