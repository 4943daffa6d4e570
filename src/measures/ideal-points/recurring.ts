/** What is needed to tell whether a roll call recurs. */
export interface Recurrent {
  /** The session of the roll call. */
  session: number;
  /** The resolution's title as a source gives it, or undefined where there is none. */
  title: string | undefined;
}

/**
 * Which roll calls are votes on the same recurring resolution: two of neighbouring sessions with the same title, where no other
 * roll call of either session has it. Case, punctuation and what makers append ("resolution adopted by the General Assembly") do
 * not count. Such votes are one item, two sessions at a time: texts drift, so that the vote of the third session is a new item,
 * which the fourth shares. Bailey, Strezhnev and Voeten (2017) compared contents by hand; this rule is ours, on titles alone.
 * @param calls in any order
 * @param previous the session before a session, where it is not the one numbered one less
 * @returns for each call the number of its item, from 0, in order of first appearance
 * @example recurringItems([{ session: 5, title: 'A' }, { session: 6, title: 'a.' }, { session: 7, title: 'A' }]) // [0, 0, 1]
 */
export function recurringItems(
  calls: readonly Recurrent[],
  previous: (session: number) => number = (session) => session - 1,
): Int32Array {
  const inSession = new Map<string, number[]>();
  const titles = calls.map(({ title }) => (title === undefined ? undefined : sameTitle(title)));
  for (const [n, { session }] of calls.entries()) {
    if (titles[n] === undefined) continue;
    const key = `${session} ${titles[n]}`;
    inSession.set(key, [...(inSession.get(key) ?? []), n]);
  }
  const order = calls.map((_, n) => n).sort((a, b) => calls[a]!.session - calls[b]!.session || a - b);
  const item = new Int32Array(calls.length);
  const shared = new Uint8Array(calls.length);
  let next = 0;
  for (const n of order) {
    const { session } = calls[n]!;
    const earlier = titles[n] === undefined ? undefined : inSession.get(`${previous(session)} ${titles[n]}`);
    const alone = earlier?.length === 1 && inSession.get(`${session} ${titles[n]}`)!.length === 1;
    if (alone && !shared[earlier[0]!]) {
      item[n] = item[earlier[0]!]!;
      shared[n] = 1;
    } else item[n] = next++;
  }
  return item;
}

/** A title without case, punctuation and what makers append to it. */
function sameTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*:\s*(resol|draft|amend|decision).*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
