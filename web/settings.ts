import { visit } from '@hotwired/turbo';

/**
 * The address that a form means: words in the path, options in the query, nothing that was left blank. Without script the server
 * finds it (`untangled`).
 */
export function addressMeant(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  const words: string[] = [];
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.name === '') continue;
    const value = field.value.trim();
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (field.checked) address.searchParams.append(field.name, '');
    } else if (value !== '') {
      if (field.dataset.word === undefined) address.searchParams.append(field.name, value);
      else words.push(encodeURIComponent(value));
    }
  }
  address.pathname = [address.pathname.replace(/\/$/, ''), ...words].join('/');
  return address;
}

/** Another text has other claims: a choice that hangs on the one before it is let go with it. */
export function letGoOfWhatHangs(): void {
  document.addEventListener('change', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLSelectElement) || target.form === null) return;
    for (const field of target.form.querySelectorAll<HTMLSelectElement>('select[data-hangs]'))
      if (target.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) {
        field.value = '';
        field.disabled = true;
      }
  });
}

/** Sends forms as visits: they can be cancelled, and the address bar holds what was meant. */
export function sendAsVisits(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== 'get' || form.dataset.turbo === 'false') return;
      event.preventDefault();
      event.stopPropagation();
      visit(addressMeant(form).href);
    },
    true,
  );
}
