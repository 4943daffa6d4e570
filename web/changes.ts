/** Milliseconds within which a control that is moved again, having been let go of, is still being moved: keys step, and are pressed in a row. */
const PAUSE = 500;

let last: { control: Element; at: number; held: boolean } | undefined;
let number = 0;

/**
 * Notes that the reader moves a control.
 * @param held it is not let go of yet
 * @returns the number of the change that this belongs to: a control is changed once until it is let go of and rests, or another is moved
 */
export function changeBy(control: Element, held: boolean): number {
  const at = performance.now();
  if (!last || last.control !== control || !(last.held || at - last.at < PAUSE)) number += 1;
  last = { control, at, held };
  return number;
}

/** The reader has let go of the control that was moved. */
export function letGo(): void {
  if (last) last.held = false;
}
