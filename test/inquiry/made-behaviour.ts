import type { FigureTable } from '../../src/atlas/figure-table.ts';
import { behaviour } from '../../src/atlas/tables/behaviour.ts';
import { behaviourNearness } from '../../src/atlas/tables/behaviour-nearness.ts';
import { dyadKey } from '../../src/figures/index.ts';
import type { WholeTables } from '../../src/inquiry/behaviour-history.ts';
import { ABSENT, features } from '../../src/measures/precedents/features.ts';
import { packAfter, packPoint } from '../../src/measures/precedents/packing.ts';
import { membersIn } from '../../src/states/index.ts';
import { randomStream } from '../../src/stats/index.ts';
import { madeAtlas, madeTable, RUSSIA, USA } from '../atlas/made-atlas.ts';

/** Pairs of Russia and of the United States with forty others, made up at random, 1954-2020; exercises from 1984 on. */
export function madeBehaviour(): FigureTable {
  const random = randomStream(9);
  const others = [...membersIn(1954)].filter(
    (state) => membersIn(2020).has(state) && state !== USA && state !== RUSSIA,
  );
  const pairs = [USA, RUSSIA].flatMap((state) => others.slice(0, 40).map((other) => dyadKey(state, other)));
  const rows = [...new Set(pairs)]
    .sort((a, b) => a - b)
    .flatMap((key) => {
      const at = features.map(() => 100 * random());
      return Array.from({ length: 67 }, (_, n) => {
        const year = 1954 + n;
        for (let k = 0; k < at.length; k++) at[k] = Math.max(0, Math.min(100, at[k]! + 6 * (random() - 0.5)));
        const point = Uint8Array.from(features, ({ name }, k) =>
          name === 'exercises' && year < 1984 ? ABSENT : Math.round(at[k]!),
        );
        const code = () => (random() < 0.2 ? 15 : random() < 0.3 ? 1 + Math.floor(10 * random()) : 0);
        return [
          key,
          year,
          year,
          [...packPoint(point), packAfter([code(), code(), code(), code(), code()], 10)],
        ] as const;
      });
    });
  const types = Object.fromEntries(Object.keys(behaviour.columns).map((column) => [column, 'integer' as const]));
  return madeTable({ name: 'behaviour', of: 'dyad', coverage: behaviour.coverage, sources: [['made']] }, types, rows);
}

/** An atlas that holds made-up behaviour, its nearness and the coverage of what follows. */
export function madeBehaviourAtlas(): WholeTables {
  const coverage = (to: number) => ({ missing: 'zero', spans: [{ from: 1816, to }] }) as const;
  const empty = (name: string, to: number) =>
    madeTable({ name, of: 'dyad', coverage: coverage(to) }, { x: 'integer' }, []);
  const table = madeBehaviour();
  const obligations = empty('obligations', 2018);
  const nearness = behaviourNearness.make({}, { behaviour: table, obligations });
  const tables = [table, nearness, obligations, empty('rivalries', 2020), empty('disputes', 2014)];
  const { manifest } = madeAtlas(tables);
  return { manifest, table: async (name) => tables.find((one) => one.name === name) };
}
