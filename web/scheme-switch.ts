/** Turns light to dark and back, and remembers it. */
export function switchScheme(): void {
  const root = document.documentElement;
  const now = root.dataset.scheme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  root.dataset.scheme = next;
  try {
    localStorage.setItem('scheme', next);
  } catch {
    // Storage is refused: it holds for this visit.
  }
}
