import { describe, expect, it } from 'vitest';
import { TheoryInputs } from '../../src/inquiry/theory-inputs.ts';
import { fillRoles } from '../../src/inquiry/theory-roles.ts';
import { gainsAndCosts } from '../../src/theories/gains-and-costs.ts';
import { CANADA, CHINA, FRANCE, madeAtlas, RUSSIA, USA } from '../atlas/made-atlas.ts';

const inputs = new TheoryInputs(madeAtlas([]));
const filled = (roles: Record<string, number>) =>
  fillRoles(
    gainsAndCosts,
    Object.fromEntries(Object.entries(roles).map(([role, state]) => [role, [state]])),
    2010,
    inputs,
  );

describe('parts of a theory', () => {
  it('two states may face one threat', async () => {
    const held = await filled({ state: FRANCE, partner: CANADA, threat: RUSSIA, 'partner-threat': RUSSIA });
    expect(held.threat!.states).toEqual(held['partner-threat']!.states);
  });

  it('a partner is no threat, nobody allies with itself, and a threat to one is not the other', async () => {
    for (const roles of [
      { state: FRANCE, partner: FRANCE, threat: CHINA, 'partner-threat': CHINA },
      { state: FRANCE, partner: CANADA, threat: CANADA, 'partner-threat': USA },
      { state: FRANCE, partner: CANADA, threat: USA, 'partner-threat': FRANCE },
    ])
      await expect(filled(roles)).rejects.toThrow(/it is given both as/);
  });
});
