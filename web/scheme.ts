/** Light or dark as the reader chose; run before the first paint, so that a page never turns from one to the other. */
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.scheme = chosen;
} catch {
  // Storage is refused: the reader's system rules.
}
