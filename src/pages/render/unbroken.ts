import { html, type Markup } from './markup.ts';

/** Numbers that are read as one: "2010-24", "(-24 to +74)", "1 : 6.1", "16th of 494", "20% / 5.0%". */
const ONE =
  /(\(?[+−-]?\d[\d.,]*(?:st|nd|rd|th|%)?(?:(?: (?:to|of|:|\/) |[-–])[+−-]?\d[\d.,]*(?:st|nd|rd|th|%)?)+(?:\)|(?![\w]))\)?)/;

/** A text in which no narrow column breaks an interval, a span of years or a rank in two. */
export function unbroken(text: string): Markup[] {
  return text.split(ONE).map((piece, n) => (n % 2 === 0 ? html`${piece}` : html`<span class="one">${piece}</span>`));
}
