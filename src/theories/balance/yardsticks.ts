import type { Input } from '../theory.ts';

/** A yardstick of strength: a measure of states that adds up over a set of them. */
export interface Yardstick {
  measure: string;
  about: string;
  /** Its highest possible sum over states. */
  most: number;
}

/** Yardsticks side by side, in the order of tables (ruling M4). */
export const yardsticks = {
  cinc: { measure: 'cinc', about: 'the index of capabilities (CINC)', most: 2 },
  five: { measure: 'cinc-without-urban', about: 'five of its components, without urban population', most: 2 },
  spending: { measure: 'milex-share', about: 'military spending (COW)', most: 1 },
  sipri: { measure: 'military-spending-share', about: 'military spending (SIPRI, constant dollars)', most: 1 },
  gdp: { measure: 'gdp-share', about: 'GDP, constant dollars', most: 1 },
  ppp: { measure: 'gdp-estimates-share', about: 'GDP, estimates at purchasing power parity', most: 1 },
  wealth: { measure: 'gdp-times-gdp-per-head', about: 'GDP times GDP per head (Beckley)', most: 100 },
} as const satisfies Readonly<Record<string, Yardstick>>;

export type YardstickName = keyof typeof yardsticks;

/** Whose strength is asked for on each yardstick. */
export const strengthRoles = ['state', 'threat', 'available', 'allies'] as const;

export type StrengthRole = (typeof strengthRoles)[number];

const said: Readonly<Record<StrengthRole, string>> = {
  state: 'state',
  threat: 'threat',
  available: 'the states available to state',
  allies: 'the allies of threat',
};

/** @example inputName('cinc', 'threat') // 'cincOfThreat' */
export function inputName<Y extends string, R extends StrengthRole>(yardstick: Y, role: R): `${Y}Of${Capitalize<R>}` {
  return `${yardstick}Of${role.charAt(0).toUpperCase()}${role.slice(1)}` as `${Y}Of${Capitalize<R>}`;
}

export type StrengthInput = `${YardstickName}Of${Capitalize<StrengthRole>}`;

/** The strength of each role on each yardstick, as inputs. */
export const strengthInputs: Readonly<Record<StrengthInput, Input>> = Object.fromEntries(
  Object.entries(yardsticks).flatMap(([name, { measure, about, most }]) =>
    strengthRoles.map((role): [string, Input] => [
      inputName(name, role),
      {
        label: `${said[role]}: ${about}`,
        unit: name === 'wealth' ? 'in units of the world’s' : 'share of the system',
        range: [0, most],
        decimals: 4,
        from: { kind: 'measure', measure, of: role },
      },
    ]),
  ),
) as Record<StrengthInput, Input>;
