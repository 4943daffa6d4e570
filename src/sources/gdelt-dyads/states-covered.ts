import { existedIn, roster } from '../../states/index.ts';

/** Bosnia, Montenegro, Serbia, Kosovo, Slovenia and East Timor never appear in the file. */
export const statesAbsent: readonly number[] = [341, 345, 346, 347, 349, 860];

/** COW numbers of the states that the file covers: the members of the state system in 2018-2023 but six. */
export const statesCovered: readonly number[] = roster
  .map(([ccode]) => ccode)
  .filter((ccode) => existedIn(ccode, 2018) && !statesAbsent.includes(ccode));
