import { findState, stateLabel } from '../../states/index.ts';

/** What the reader is shown for a state that was named; as it was named where there is no such state. */
export function stateName(text: string): string {
  if (text === '') return '';
  const found = findState(text);
  if (!found.found) return text;
  const label = stateLabel(found.ccode);
  // A name that leads elsewhere (Korea before and after 1945) would change the question.
  const back = findState(label);
  return back.found && back.ccode === found.ccode ? label : text;
}
