import type { Absence } from '../../figures/index.ts';
import type { Cells } from '../measure.ts';

/**
 * How many times the second state's amount the first state has. `not-defined` where the second has none, also where neither has any.
 * @example ratioOfTwo([0.15], [0.05]) // 3
 * @example ratioOfTwo([0.15], [0]) // 'not-defined'
 */
export function ratioOfTwo([first]: Cells, [second]: Cells): number | Absence {
  return second === 0 ? 'not-defined' : first! / second!;
}
