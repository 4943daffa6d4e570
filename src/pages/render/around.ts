import type { Ask, FigureOf } from '../page.ts';
import type { Citations } from './citations.ts';
import type { Markup } from './markup.ts';

/** The address at which a number's series or another answer stands; undefined where there is none to lead to. */
export type AddressFor = (to: FigureOf | Ask) => string | undefined;

/** What a block needs to know of the page it stands on. */
export interface Around {
  citations: Citations;
  addressFor: AddressFor;
  /** A sentence, in which what can be opened may be a link. */
  said: (text: string) => Markup;
  /** The id of the section that a heading's id became; undefined where the page has no such heading. */
  sectionId: (heading: string) => string | undefined;
}
