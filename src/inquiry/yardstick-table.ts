import type { Figure } from '../figures/index.ts';
import { balanceTheory } from '../theories/balance/balance.ts';
import { inputName, type StrengthRole, type YardstickName, yardsticks } from '../theories/balance/yardsticks.ts';
import { defaultsOf, type Judgement, type ParameterValues } from '../theories/index.ts';
import type { HeldRole } from './held-role.ts';
import type { Holders, TheoryInputs } from './theory-inputs.ts';
import { fillRoles, holdersOf } from './theory-roles.ts';

/** What the theory of balance says on one yardstick. */
export interface YardstickRow {
  yardstick: YardstickName;
  about: string;
  /** Against the threat alone, and with its allies; not given where a strength is absent. */
  alone?: Judgement;
  allies?: Judgement;
  /** Inputs that are absent on this yardstick. */
  missing: string[];
  /** Members of the two sets that have no figure on this yardstick, and are left out of their sums. */
  leftOut: string[];
}

export interface YardstickTable {
  year: number;
  roles: Record<string, HeldRole>;
  rows: YardstickRow[];
  /** Inputs on the climate that are absent: without them there is no verdict on any yardstick. */
  missing: string[];
}

/**
 * The theory of balance on every yardstick, against the threat alone and with its allies: what the verdict turns on.
 * @param asked states by role where they are named, the year, and what is stated of the inputs
 * @throws InputError as `fillRoles` does
 */
export async function yardstickTable(
  inputs: TheoryInputs,
  asked: { roles: Holders; year: number; stated?: Readonly<Record<string, number>>; parameters?: ParameterValues },
): Promise<YardstickTable> {
  const roles = await fillRoles(balanceTheory, asked.roles, asked.year, inputs);
  const holders = holdersOf(roles);
  const figures = new Map<string, Figure>();
  await Promise.all(
    Object.entries(balanceTheory.inputs).map(async ([name, input]) => {
      const figure = await inputs.figure(name, input, holders, asked.year, asked.stated?.[name]);
      figures.set(name, figure);
    }),
  );
  const known: Record<string, number> = {};
  for (const [name, figure] of figures) if (figure.kind === 'value') known[name] = figure.value;
  const missing = ['begunByThreat', 'begunByState', 'rivalry', 'nearlyDecided'].filter((name) => !(name in known));
  const judged = (yardstick: YardstickName, against: string, needs: readonly StrengthRole[]) =>
    missing.length > 0 || needs.some((role) => !(inputName(yardstick, role) in known))
      ? undefined
      : balanceTheory.judge(known, { ...defaultsOf(balanceTheory), ...asked.parameters, yardstick, against });
  const rows = await Promise.all(
    (Object.keys(yardsticks) as YardstickName[]).map(async (yardstick): Promise<YardstickRow> => {
      const { measure, about } = yardsticks[yardstick];
      const alone = judged(yardstick, 'alone', ['state', 'threat', 'available']);
      const allies = judged(yardstick, 'allies', ['state', 'threat', 'available', 'allies']);
      const sets = [...(holders.available ?? []), ...(holders.allies ?? [])];
      return {
        yardstick,
        about,
        ...(alone && { alone }),
        ...(allies && { allies }),
        missing: (['state', 'threat', 'available', 'allies'] as const)
          .map((role) => inputName(yardstick, role))
          .filter((name) => !(name in known)),
        leftOut: await inputs.leftOut(measure, sets, asked.year),
      };
    }),
  );
  return { year: asked.year, roles, rows, missing };
}
