// The page docs/triad-dynamics.md: the published transition beside what our own runs give.
import { randomSignedNetwork } from '../src/networks/random-networks.ts';
import {
  constrainedTriadDynamics,
  localTriadDynamics,
  stationaryFriendliness,
  type TriadRun,
} from '../src/networks/triad-dynamics.ts';
import { randomStream } from '../src/stats/random.ts';
import { madeNote } from './docs-words.ts';

const start = (n: number, friendly: number, seed: number) =>
  randomSignedNetwork(n, (n * (n - 1)) / 2, 1 - friendly, randomStream(seed, 1));

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const [LARGE, SMALL, MANY] = [64, 32, 20] as const;

function localRow(p: number): string {
  const { friendly, end } = localTriadDynamics(start(LARGE, 0.5, 1), p, randomStream(2), 20);
  const runs = Array.from({ length: MANY }, (_, seed) =>
    localTriadDynamics(start(SMALL, 0.5, seed), p, randomStream(seed, 2), 10),
  );
  const balanced = runs.filter((run) => run.end === 'balanced');
  const friends = balanced.filter((run) => run.friendlyAtEnd === 1);
  return row(
    p.toFixed(2),
    stationaryFriendliness(p).toFixed(3),
    end === 'balanced' ? '1.000 (all friends)' : mean(friendly.slice(50)).toFixed(3),
    `${balanced.length} of ${MANY}`,
    `${friends.length} of ${MANY}`,
    balanced.length === 0 ? '' : mean(balanced.map(({ time }) => time)).toFixed(1),
  );
}

function constrainedRow(friendly: number): string {
  const runs = Array.from({ length: 100 }, (_, seed) =>
    constrainedTriadDynamics(start(SMALL, friendly, seed), randomStream(seed, 2), 20),
  );
  const ended = (end: TriadRun['end']) => runs.filter((run) => run.end === end);
  const balanced = ended('balanced');
  const larger = balanced.map(({ camps }) => camps!.filter((camp) => camp === 0).length);
  return row(
    friendly.toFixed(1),
    balanced.length,
    ended('jammed').length,
    Math.max(...balanced.map(({ time }) => time)).toFixed(2),
    mean(larger).toFixed(1),
    balanced.filter((run) => run.friendlyAtEnd === 1).length,
  );
}

export const triadDynamicsPage = (): Record<string, string> => ({
  'docs/triad-dynamics.md': `${madeNote}
# Triad dynamics

How would a network come to balance, if states put right one triangle at a time? Antal, Krapivsky and Redner ("Dynamics of social
balance on networks", Physical Review E 72, 036121, 2005) gave two answers, for networks in which every two have a tie. They are models
of how camps *could* form; nothing here is fitted to states, and no dossier rests on it. The library has both
(\`localTriadDynamics\`, \`constrainedTriadDynamics\` in \`src/networks/\`), seeded, so that the same call gives the same run.

**Local.** An imbalanced triangle is drawn. Three foes: one tie turns friendly. One foe: with probability p that tie turns friendly, otherwise
one of the two friendly ones turns hostile. Nobody looks at the other triangles of the tie. Published: in an infinite network the share of
friendly ties settles at 1/(1 + sqrt(3(1 - 2p))) up to p = 1/2, and from there everyone becomes a friend; a finite one always ends
balanced. Ours, of ${LARGE} members from random signs, mean between the 5th and the 20th turn of each tie; and of ${SMALL} members, ${MANY} runs each:

${row('p', 'published share', `measured, ${LARGE} members`, `balanced within 10 turns, ${SMALL} members`, 'all friends', 'after, turns of each tie')}
|---|---|---|---|---|---|
${[0, 0.1, 0.25, 0.4, 0.45, 0.55, 0.6, 0.75, 1].map(localRow).join('\n')}

Time is counted in ties turned over for each tie there is (the unit is ours). Below 1/2 the runs were stopped there.

**Constrained.** An imbalanced triangle and one of its ties are drawn; the tie is turned over if that leaves fewer imbalanced triangles, in one of
two cases if as many, never if more. Published: balance comes soon. It may also *jam*: triangles are imbalanced, yet every change would
make more of them, as with three hostile blocs of three states each. A run says which of the two it met. Ours, ${SMALL} members, 100 runs each:

${row('friendly at the start', 'balanced', 'jammed', 'longest, turns of each tie', 'larger camp, mean', 'all friends')}
|---|---|---|---|---|---|
${[0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8].map(constrainedRow).join('\n')}

So under this rule what the states began with decides: with half of the ties friendly the camps come out nearly equal, with four in five there is one camp.
`,
});
