import { html, type Markup } from '../../pages/render/markup.ts';
import type { Form } from '../address.ts';

const labels: Readonly<Record<Form, string>> = {
  json: 'JSON',
  csv: 'CSV',
  svg: 'SVG',
  md: 'Markdown',
  html: 'HTML in one file',
  zip: 'ZIP with readme',
  bib: 'BibTeX',
  apa: 'APA',
  chicago: 'Chicago',
  yaml: 'Offer as YAML',
};

/** What a reader takes along: the address, the citations, the answer in its other forms. */
export function takeAlong(forms: readonly { form: Form; address: string }[]): Markup {
  if (forms.length === 0) return html``;
  const at = (wanted: Form) => forms.find(({ form }) => form === wanted)?.address;
  const copy = (label: string, address: string | undefined) =>
    address === undefined ? undefined : html`<button type="button" data-copy="${address}">${label}</button>`;
  const downloads = forms
    .filter(({ form }) => form !== 'apa' && form !== 'chicago')
    .map(({ form, address }) => html`<li><a href="${address}" download data-turbo="false">${labels[form]}</a></li>`);
  const citations =
    at('bib') === undefined
      ? undefined
      : html`<div class="scripted"><dt>Copy the citations</dt><dd>${copy('BibTeX', at('bib'))}${copy('APA', at('apa'))}${copy('Chicago', at('chicago'))}</dd></div>\n`;
  return html`<details class="take"><summary>Cite, copy, download</summary><dl>
<div class="scripted"><dt>Copy</dt><dd><button type="button" data-copy="">Link</button>${copy('CSV', at('csv'))}${copy('YAML', at('yaml'))}</dd></div>
${citations}<div><dt>Download</dt><dd><ul>${downloads}</ul></dd></div>
</dl></details>`;
}
