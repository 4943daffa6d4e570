import { escapeMarkup } from '../../charts/index.ts';

/** HTML that is known to be safe: made by {@link html} or taken over with {@link trusted}. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Inserted = string | number | undefined | Markup | readonly Markup[];

/**
 * A template whose every insertion is escaped unless it is markup itself; undefined inserts nothing.
 * @example html`<p>${'a < b'}</p>`.text // '<p>a &lt; b</p>'
 */
export function html(strings: TemplateStringsArray, ...inserted: readonly Inserted[]): Markup {
  let text = strings[0]!;
  for (const [n, value] of inserted.entries()) text += write(value) + strings[n + 1]!;
  return new Markup(text);
}

function write(value: Inserted): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map((one: Markup) => one.text).join('');
  return escapeMarkup(String(value));
}

/** Takes over markup that another part has escaped: a chart's SVG, our own style sheet. */
export function trusted(text: string): Markup {
  return new Markup(text);
}
