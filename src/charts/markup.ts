/**
 * Text made safe for HTML and XML, in content and in quoted attributes: the five marked characters are named, and what XML
 * 1.0 cannot hold at all (control characters, halves of surrogate pairs) becomes U+FFFD.
 * @example escapeMarkup('<b>&"') // '&lt;b&gt;&amp;&quot;'
 */
export function escapeMarkup(text: string): string {
  // Most of a page is numbers and short labels.
  if (/^[\w .,:;%()+/-]*$/.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => names[character]!);
}

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One element with its children, which are markup already; attributes are escaped, undefined ones left out.
 * @throws RangeError for a number that is not finite: no picture may hold NaN.
 * @example element('text', { x: 1.005, y: 2 }, escapeMarkup('a < b')) // '<text x="1.01" y="2">a &lt; b</text>'
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, to]) => ` ${key}="${typeof to === 'number' ? coordinate(to) : escapeMarkup(to)}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A number as SVG writes it, to a hundredth of a pixel. @throws RangeError where it is not finite. */
export function coordinate(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`a picture has no place for ${x}`);
  const rounded = Math.round((x + Number.EPSILON) * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
