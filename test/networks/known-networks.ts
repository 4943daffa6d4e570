import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type SignedNetwork, type SignedTie, signedNetwork } from '../../src/networks/signed-network.ts';
import { dataFolder, hasData } from '../sources/folder.ts';

const folder = `${dataFolder}/signed-networks`;

/** Read's highland tribes and the Correlates-of-War windows, where the files are at hand. */
export const hasNetworks = hasData;

const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .trim()
        .split(',')
        .map((cell) => cell.replaceAll('"', '')),
    );

const tie = ([from, to, sign]: readonly string[]): SignedTie => ({
  from: from!,
  to: to!,
  sign: Number(sign) as 1 | -1,
});

export function tribes(): SignedNetwork {
  return signedNetwork(rows(readFileSync(`${folder}/tribes_edges.csv`, 'utf8')).map(tie));
}

/** By their names: "46-49", "47-50" and so on, 51 of them. */
export function warWindows(): Map<string, SignedNetwork> {
  const ties = new Map<string, SignedTie[]>();
  for (const [, name, ...cells] of rows(gunzipSync(readFileSync(`${folder}/cowList_edges.csv.gz`)).toString()))
    ties.set(name!, [...(ties.get(name!) ?? []), tie(cells)]);
  return new Map([...ties].map(([name, list]) => [name, signedNetwork(list)]));
}

/** Every two members have a tie. */
export function complete(n: number, sign: (a: number, b: number) => 1 | -1): SignedNetwork {
  const names = Array.from({ length: n }, (_, k) => `m${String(k).padStart(4, '0')}`);
  return signedNetwork(
    names.flatMap((from, a) => names.slice(a + 1).map((to, k) => ({ from, to, sign: sign(a, a + 1 + k) }))),
    names,
  );
}

/** The ring of so many members, of which the first ties are hostile. */
export function ring(n: number, hostile: number): SignedNetwork {
  const name = (k: number) => `m${String(k % n).padStart(4, '0')}`;
  return signedNetwork(
    Array.from({ length: n }, (_, k) => ({ from: name(k), to: name(k + 1), sign: k < hostile ? -1 : 1 })),
  );
}
