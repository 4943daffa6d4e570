import { codeOf, findState, roster, stateLabel } from '../src/states/index.ts';

/** The names that a field of a state proposes, each such that it leads to its state; one list for every page. */
export function listOfStates(): HTMLDataListElement {
  const list = document.createElement('datalist');
  list.id = 'states';
  const names = roster
    .map(([ccode]) => ({ ccode, name: stateLabel(ccode) }))
    .filter(({ ccode, name }) => {
      const back = findState(name);
      return back.found && back.ccode === ccode;
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  list.append(...names.map(({ ccode, name }) => new Option(codeOf(ccode), name)));
  return list;
}
