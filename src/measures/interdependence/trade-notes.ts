/** What a reader must know of the nominal series of trade, said of every measure that is read off it. */
export const tradeNotes: readonly string[] = [
  'To 2014 from the Correlates of War (version 4.0), whose total is the sum of the flows known with all states. A missing flow is not zero: the pair has no figure then, and the total leaves it out.',
  'From 2015 from the International Monetary Fund, another series, whose total is trade with the whole world: only for pairs with one of eleven reporters. The two are not joined: the change is a break.',
  'From 2015 a state that did not report, or only part of the year, is seen through its partner’s reports and the partners’ total (the column "mirrored"); so is Russia from 2022.',
  'Flows before 2015 are rounded to whole millions of dollars: 0 may be less than half a million, and where all of a state’s flows round to 0 no share is formed.',
];

export const itpdNotes: readonly string[] = [
  'From ITPD-E: constant 2010 US dollars, services included. It is a series of its own and stands beside the nominal one, never joined to it.',
  'The total is the sum over all states on the list; sales within a country are left out. A pair without a row is not coded.',
];
