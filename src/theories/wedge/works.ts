import type { Work } from '../theory.ts';

/** How often commitments were kept, as studies found: marks on the scale of credibility, none of them a default. */
export const credibilityMarks: readonly { share: number; about: string; work: string }[] = [
  { share: 0.75, about: 'in war, 1816-1944', work: 'Leeds 2003' },
  { share: 0.5, about: 'in war, 1816-2003', work: 'Berkemeier and Fuhrmann 2018' },
  { share: 0.22, about: 'in war, 1945-2003', work: 'Berkemeier and Fuhrmann 2018' },
];

export const wedgeWorks: readonly Work[] = [
  {
    short: 'Crawford 2011',
    citation:
      'Crawford, T. W. (2011), Preventing Enemy Coalitions: How Wedge Strategies Shape Power Politics, International Security 35(4): 155-189; abstract read',
  },
  {
    short: 'Izumikawa 2013',
    citation: 'Izumikawa, Y. (2013), on wedge strategies and reward power; abstract read',
  },
  {
    short: 'Leeds 2003',
    citation:
      'Leeds, B. A. (2003), Alliance Reliability in Times of War, International Organization 57(4): 801-827; abstract read: 75% of commitments kept in war, 1816-1944',
    doi: '10.1017/S0020818303574057',
  },
  {
    short: 'Berkemeier and Fuhrmann 2018',
    citation:
      'Berkemeier, M. and Fuhrmann, M. (2018), Research & Politics; abstract read: 50% kept in war, 1816-2003; 66% before 1945 and 22% since, over all kinds of commitment',
  },
  {
    short: 'Larison 2021',
    citation: 'Larison, D. (2021), “Splitting” Russia and China Is Harder Than It Looks',
  },
  {
    short: 'Kupchan 2021',
    citation:
      'Kupchan, C. A. (2021), The Right Way to Split China and Russia, Foreign Affairs, 4 August 2021; as Larison tells it',
  },
];
