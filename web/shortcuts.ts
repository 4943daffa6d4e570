import type { YearSlider } from './year-slider.ts';

/** Keys that work everywhere but in a field: "/" for the search, "[" and "]" for the year before and after. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inField(event.target)) return;
    if (event.key === '/') {
      const search = document.querySelector<HTMLInputElement>('.search input');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === '[' || event.key === ']') {
      document.querySelector<YearSlider>('entente-years')?.stepBy(event.key === '[' ? -1 : 1);
    }
  });
}

function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}
