/** Milliseconds that a button says what it did. */
const SAID = 2000;

/** Copies what a button names: the page's own address, or what stands at another. */
export async function copyFor(button: HTMLElement): Promise<void> {
  const from = button.dataset.copy!;
  try {
    if (from === '') await navigator.clipboard.writeText(location.href.replace(/#.*$/, ''));
    else {
      // Given as a promise, so that the browser still knows that the reader asked for it.
      const text = fetch(from).then(async (answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return new Blob([await answer.text()], { type: 'text/plain' });
      });
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    }
    say(button, 'Copied');
  } catch {
    say(button, 'Not copied');
  }
}

/** Says for a moment what became of it, in the button's own place and size. */
export function say(button: HTMLElement, words: string): void {
  const own = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = own;
  button.style.minWidth = `${button.offsetWidth}px`;
  button.textContent = words;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => {
    button.textContent = own;
  }, SAID);
}
