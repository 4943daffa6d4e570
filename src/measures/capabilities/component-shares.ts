import { asIs, type TableMeasure } from '../measure.ts';
import { urbanBreak } from './cinc.ts';
import { sharesOfTotal } from './shares-of-total.ts';

const share = (component: string, label: string, what: string, notes?: readonly string[]): TableMeasure => ({
  name: `${component}-share`,
  label,
  question: `What share of the system's ${what} did i have?`,
  unit: 'share of the system, 0 to 1',
  of: 'state',
  range: [0, 1],
  decimals: 4,
  origin: { kind: 'published', citation: 'Component of CINC: Singer, Bremer and Stuckey 1972; NMC 7.0' },
  table: 'capabilities',
  columns: [component],
  formula: `x_i / Σ x: x the ${what} of a state in the year, the sum over all states whose amount is known`,
  value: asIs,
  worked: {
    about: 'say, the known amounts of the year are 30 (i), 150 and 420, and one is not known',
    cells: [sharesOfTotal([30, 150, undefined, 420])[0]!],
    value: 0.05,
  },
  ...(notes && { notes }),
});

export const milexShare = share('milex', 'Share of military spending (COW)', 'military spending', [
  "COW's own series, at current prices; SIPRI's at constant prices is `military-spending-share`.",
]);
export const milperShare = share('milper', 'Share of military personnel', 'military personnel');
export const irstShare = share('irst', 'Share of iron and steel', 'iron and steel production');
export const pecShare = share('pec', 'Share of primary energy', 'primary energy consumption');
export const tpopShare = share('tpop', 'Share of population', 'population');
export const upopShare = share('upop', 'Share of urban population', 'urban population', [urbanBreak]);
