import { InputError } from '../sources/input-error.ts';
import { codeOf } from '../states/index.ts';
import type { Theory } from '../theories/index.ts';
import { defencePartners } from './defence-partners.ts';
import { greatestThreat } from './greatest-threat.ts';
import type { HeldRole } from './held-role.ts';
import type { Holders, TheoryInputs } from './theory-inputs.ts';

/** The roles that a user fills, in the order declared. */
export function rolesToFill(theory: Theory): string[] {
  return Object.entries(theory.roles).flatMap(([name, { found }]) => (found ? [] : [name]));
}

/**
 * The roles that the user named.
 * @throws InputError where the user left a role empty that has no rule, gave several states to a role of one, or one state two roles
 */
export function namedRoles(theory: Theory, named: Holders): Record<string, HeldRole> {
  const held: Record<string, HeldRole> = {};
  for (const [name, role] of Object.entries(theory.roles)) {
    const states = named[name];
    if (!states && !role.found)
      throw new InputError(name, `${theory.id} needs a state as ${name}: ${role.about}`, `Give --role ${name}=STATE`);
    if (states && !role.many && states.length !== 1)
      throw new InputError(name, `one state plays this part, got ${states.length}`, `Give one: --role ${name}=STATE`);
    if (states) held[name] = { states };
  }
  refuseDoubles(theory, held);
  return held;
}

/**
 * Fills every role of a theory: those the user named as named, the others by their rules.
 * @throws InputError as {@link namedRoles}
 */
export async function fillRoles(
  theory: Theory,
  named: Holders,
  year: number,
  inputs: TheoryInputs,
): Promise<Record<string, HeldRole>> {
  const held = namedRoles(theory, named);
  for (const [name, { found }] of Object.entries(theory.roles)) {
    if (held[name] || !found) continue;
    if (found.rule === 'same') {
      held[name] = { states: held[found.as]!.states };
      continue;
    }
    const of = held[found.of]?.states[0];
    const apart = new Set(found.apartFrom.flatMap((role) => held[role]?.states ?? []));
    if (of === undefined) held[name] = { states: [] };
    else {
      const find = found.rule === 'greatest-threat' ? greatestThreat : defencePartners;
      held[name] = await find(inputs, of, apart, year);
    }
  }
  refuseInSets(theory, held, named);
  return held;
}

/** A set that the user named leaves out who plays another part, but for the one that it is taken from where nobody names it. */
function refuseInSets(theory: Theory, held: Readonly<Record<string, HeldRole>>, named: Holders): void {
  for (const [set, states] of Object.entries(named)) {
    const { many, found } = theory.roles[set]!;
    if (!many) continue;
    for (const [part, { states: holders }] of Object.entries(held)) {
      const [holder] = holders;
      if (theory.roles[part]!.many || holder === undefined || !states.includes(holder)) continue;
      if (found?.rule === 'same' && found.as === part) continue;
      throw new InputError(codeOf(holder), `it is among ${set}, and is ${part}`, `Leave it out of --role ${set}=…`);
    }
  }
}

/** One state cannot play two parts that are for one state each. */
function refuseDoubles(theory: Theory, held: Readonly<Record<string, HeldRole>>): void {
  const both = (one: string, other: string) =>
    theory.roles[one]!.mayBe?.includes(other) || theory.roles[other]!.mayBe?.includes(one);
  const single = Object.entries(held).filter(([name]) => !theory.roles[name]!.many);
  for (const [n, [name, { states }]] of single.entries()) {
    const [other] = single.slice(0, n).find(([one, its]) => its.states[0] === states[0] && !both(one, name)) ?? [];
    if (other !== undefined)
      throw new InputError(
        codeOf(states[0]!),
        `it is given both as ${other} and as ${name}`,
        `Give different states for the two`,
      );
  }
}

/** Roles as plain lists of states. */
export function holdersOf(held: Readonly<Record<string, HeldRole>>): Holders {
  return Object.fromEntries(Object.entries(held).map(([name, { states }]) => [name, states]));
}
