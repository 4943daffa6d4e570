// How often the theory of balance said where ties went: every state, its greatest threat, and five years that do not overlap.
import { openFolder } from '../src/atlas/folder.ts';
import { dyadKey, pairKey } from '../src/figures/index.ts';
import { observedAlignment } from '../src/inquiry/observed-alignment.ts';
import { yearOf } from '../src/inquiry/standing.ts';
import { threatsTo } from '../src/inquiry/threats.ts';
import { measureNamed } from '../src/measures/index.ts';
import { membersIn } from '../src/states/index.ts';
import { type Answer, answer, shares } from '../src/theories/balance/rule.ts';
import { type YardstickName, yardsticks } from '../src/theories/balance/yardsticks.ts';

/** The first years of spans of five that do not overlap. */
const YEARS = [1991, 1996, 2001, 2006, 2011] as const;
const SEEN = ['ideal-point-distance', 'un-kappa'] as const;
const names = Object.keys(yardsticks) as YardstickName[];

interface Case {
  answers: Map<string, Answer>;
  /** By measure: whether ties moved toward the threat. */
  toward: (boolean | undefined)[];
}

export async function scoresOf(folder: string): Promise<string> {
  const atlas = openFolder(folder);
  const cases: Case[] = [];
  for (const year of YEARS) {
    const known = [
      ...names.map((name) => yardsticks[name].measure),
      'atop-defence',
      'rivalry',
      'disputes-begun-ten-years',
    ];
    const read = await yearOf(atlas, known.map(measureNamed), year);
    const [pacts, rivals, begun] = read.slice(names.length);
    const members = [...membersIn(year)].sort((a, b) => a - b);
    const found: { state: number; threat: number; answers: Map<string, Answer> }[] = [];
    for (const state of members) {
      const threat = (await threatsTo(atlas, state, year, { draws: 0 })).ranked[0]?.state;
      if (threat === undefined) continue;
      const partnersOf = (one: number, apart: readonly number[]) =>
        members.filter((k) => k !== one && !apart.includes(k) && (pacts!.valueOf(dyadKey(one, k)) ?? 0) > 0);
      const available = partnersOf(state, [threat]);
      const allies = partnersOf(threat, [state, ...available]);
      const disputes = (begun!.valueOf(pairKey(state, threat)) ?? 0) + (begun!.valueOf(pairKey(threat, state)) ?? 0);
      const tense = rivals!.valueOf(dyadKey(state, threat)) === 1 || disputes >= 2;
      const answers = new Map<string, Answer>();
      for (const [n, name] of names.entries()) {
        const [own, other] = [read[n]!.valueOf(state), read[n]!.valueOf(threat)];
        if (own === undefined || other === undefined) continue;
        const sum = (states: readonly number[]) => states.reduce((all, k) => all + (read[n]!.valueOf(k) ?? 0), 0);
        for (const [against, side] of [
          ['alone', other],
          ['allies', other + sum(allies)],
        ] as const)
          answers.set(
            `${name} ${against}`,
            answer(shares(own, sum(available), side), tense ? 'tension' : 'peace', 0.5, 1 / 3),
          );
      }
      found.push({ state, threat, answers });
    }
    const moved = new Map<string, boolean | undefined>();
    for (const measure of SEEN)
      for (const { state, threat } of found) {
        const seen = await observedAlignment(atlas, state, threat, year, measureNamed(measure));
        moved.set(`${measure} ${state}`, seen && seen.toward > 0);
      }
    for (const { state, answers } of found)
      cases.push({ answers, toward: SEEN.map((measure) => moved.get(`${measure} ${state}`)) });
  }
  return tableOf(cases);
}

function tableOf(cases: readonly Case[]): string {
  const lines = SEEN.flatMap((measure, m) => {
    const seen = cases.filter(({ toward }) => toward[m] !== undefined);
    const base = share(seen.map(({ toward }) => toward[m]!));
    const rows = names.flatMap((name) =>
      ['alone', 'allies'].map((against) => {
        const cells = (['balance', 'bandwagon', 'free-hand'] as const).map((verdict) => {
          const own = seen.filter(({ answers }) => answers.get(`${name} ${against}`) === verdict);
          return own.length === 0 ? '– (0)' : `${share(own.map(({ toward }) => toward[m]!))} (${own.length})`;
        });
        return `| ${name} | ${against} | ${cells.join(' | ')} |`;
      }),
    );
    return [
      `${measure}: ${seen.length} states and spans; ${base} of all moved toward the threat`,
      '',
      '| yardstick | against | balance | bandwagon | free hand |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ];
  });
  return lines.join('\n');
}

const share = (all: readonly boolean[]): string =>
  `${((100 * all.filter(Boolean).length) / Math.max(1, all.length)).toFixed(0)}%`;
