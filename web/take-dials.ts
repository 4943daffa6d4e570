/** Parts of a page that stand for one another, to be replaced. */
type Pair = [old: Element, fresh: Element];

/**
 * Takes the answer's numbers into dials that stay, with what the reader is setting on them: what is usual, what was set, and the words about
 * both.
 * @returns the parts to replace: both wholes where the dials are not the same
 */
export function takeDials(old: Element, fresh: Element): Pair[] {
  const rows = (dials: Element) => [...dials.querySelectorAll<HTMLElement>('.dial')];
  const [mine, theirs] = [rows(old), rows(fresh)];
  const alike = mine.length === theirs.length && mine.every((row, n) => sameKind(row, theirs[n]!));
  if (!alike) return [[old, fresh]];
  say(old, fresh, '.outcome');
  return mine.flatMap((row, n) => takeRow(row, theirs[n]!));
}

const FIELD = 'input[type=number],select';

/** Dials of one name may differ in what they need: a slider, options that are closed. */
function sameKind(row: HTMLElement, twin: HTMLElement): boolean {
  const shape = (one: HTMLElement) =>
    [one.dataset.dial, ...[...one.querySelectorAll('input,option:disabled')].map((part) => part.localName)].join();
  return shape(row) === shape(twin);
}

function takeRow(row: HTMLElement, twin: HTMLElement): Pair[] {
  const [field, other] = [row, twin].map((one) => one.querySelector<HTMLInputElement | HTMLSelectElement>(FIELD)!);
  const [slider, its] = [row, twin].map((one) => one.querySelector<HTMLInputElement>('input[type=range]'));
  if (field instanceof HTMLInputElement) {
    for (const name of ['placeholder', 'data-usual', 'value']) copy(name, other!, field);
    if (slider && its && field.value === '' && slider !== document.activeElement) slider.value = its.value;
    if (slider && its) copy('data-absent', its, slider);
  } else {
    const set = field!.value;
    field!.replaceChildren(...[...(other as HTMLSelectElement).options].map((one) => document.importNode(one, true)));
    field!.value = set;
  }
  for (const name of ['aria-label', 'title']) copy(name, twin.querySelector('button')!, row.querySelector('button')!);
  return ['.words', '.marks'].flatMap((part): Pair[] => {
    const [mine, theirs] = [row.querySelector(part), twin.querySelector(part)];
    return mine && theirs && mine.outerHTML !== theirs.outerHTML ? [[mine, theirs]] : [];
  });
}

/** Sets words in their place: who listens to a page is told of words that change, not of an element that comes. */
function say(old: Element, fresh: Element, place: string): void {
  const [mine, theirs] = [old.querySelector(place), fresh.querySelector(place)];
  if (mine && theirs && mine.textContent !== theirs.textContent) mine.textContent = theirs.textContent;
}

function copy(name: string, from: Element, to: Element): void {
  const value = from.getAttribute(name);
  if (value === null) to.removeAttribute(name);
  else to.setAttribute(name, value);
}
