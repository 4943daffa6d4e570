import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnemy } from '../../src/theories/common-enemy.ts';
import { defaultsOf } from '../../src/theories/index.ts';

const count = fc.integer({ min: 0, max: 20 });

describe('the enemy of my enemy', () => {
  it('makes friends of those who share an opponent, and of nobody who is an enemy or shares none', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom(0, 1),
        fc.integer({ min: 1, max: 3 }),
        (shared, disputes, rivalry, least) => {
          const { verdict } = commonEnemy.judge({ shared, disputes, rivalry }, { ...defaultsOf(commonEnemy), least });
          if (shared < least) expect(verdict).toBe('silent');
          else expect(verdict).toBe(disputes + rivalry > 0 ? 'enemies-all-the-same' : 'friends');
        },
      ),
    );
  });
});
