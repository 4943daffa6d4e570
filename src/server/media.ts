import type { View } from '../views/view.ts';
import { type Form, forms } from './address.ts';

/** The type of content of each form. */
export const mediaOf: Readonly<Record<Form | 'document', string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  svg: 'image/svg+xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
  bib: 'application/x-bibtex; charset=utf-8',
  apa: 'text/plain; charset=utf-8',
  chicago: 'text/plain; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  document: 'text/html; charset=utf-8',
};

/** The forms in which a view declares to answer. */
export function formsOf({ noTable, drawing, file }: View): Form[] {
  return forms.filter((form) => {
    if (form === 'yaml') return file !== undefined;
    if (form === 'csv' || form === 'zip') return noTable === undefined;
    return form !== 'svg' || drawing !== undefined;
  });
}
