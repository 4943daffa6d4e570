import { existedIn } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { namedState } from '../named-state.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const FIRST_YEAR = 1950;
const LAST_YEAR = 2024;

const territories: ReadonlySet<string> = new Set([
  'Aruba',
  'Biafra',
  'Katanga',
  'Northern Cyprus',
  'Palestine',
  'Western Sahara',
  'unknown recipient(s)',
  'unknown supplier(s)',
]);

/** SIPRI marks armed groups with * and organisations with **. */
export const isNoState = (name: string): boolean => name.endsWith('*') || territories.has(name);

const register = 'sipri_trade-register_1950-2024.csv';

/**
 * Reads the trade register: a row for each order and each year in which it was delivered. `order_tiv` is the volume delivered over all
 * `order_years` years. Parties that are no state, or were no member of the system in that year, keep their name and have no number.
 */
export function readDeliveries(files: SourceFiles): RowTable {
  const rows = new RowBuilder('arms-deliveries', 'sipri-arms', {
    order: 'integer',
    year: 'integer',
    recipient: 'integer',
    supplier: 'integer',
    recipient_name: 'text',
    supplier_name: 'text',
    order_tiv: 'number',
    order_years: 'integer',
    uncertain: 'integer',
  });
  const file = {
    name: register,
    preamble: 11,
    columns: {
      Recipient: { type: 'text' },
      Supplier: { type: 'text' },
      'Number delivered?': { type: 'text' },
      'Year(s) of delivery': { type: 'text' },
      'SIPRI TIV of delivered weapons': { type: 'number', range: [0, 1e5] },
    },
  } as const;
  let order = 0;
  readDelimited(mended(files), file, (row, where) => {
    order += 1;
    const years = deliveryYears(row['Year(s) of delivery'], where);
    for (const year of years) {
      const [recipient, supplier] = [row.Recipient, row.Supplier].map((name) => memberNamed(name, year, where));
      const tiv = row['SIPRI TIV of delivered weapons'];
      const mark = row['Number delivered?'] === '?' ? 1 : 0;
      rows.push(order, year, recipient, supplier, row.Recipient, row.Supplier, tiv, years.length, mark);
    }
  });
  return rows.close(['order', 'year'], files.path(register));
}

function memberNamed(name: string, year: number, where: Where): number | undefined {
  const state = namedState(name, year, isNoState, where);
  return state !== undefined && existedIn(state, year) ? state : undefined;
}

/** The years of a list such as "2003; 2004; 2004", each once: two orders of this edition repeat a year. */
function deliveryYears(list: string, where: Where): number[] {
  const years = list.split(';').map(Number);
  if (!years.every((year) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new InputError(
      where(),
      `the years of delivery say "${list}", expected years from ${FIRST_YEAR} to ${LAST_YEAR} with ";" between them`,
      'Get the register again from its makers',
    );
  return [...new Set(years)];
}

/**
 * The register as UTF-8 with two defects of this edition mended: two orders are broken over two lines, the second of which holds their
 * last three cells, and the columns of question marks have no name.
 */
function mended(files: SourceFiles): SourceFiles {
  const text = files
    .text(register, 'latin1')
    .replace(/\r?\n(?=(,[\d.]+){3}\r?\n)/g, '')
    .replace('Number delivered, ,', 'Number delivered,Number delivered?,');
  const folder = files.path('').slice(0, -1);
  return new SourceFiles(folder, () => new TextEncoder().encode(text));
}
