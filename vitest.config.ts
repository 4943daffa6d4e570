import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They catch what hangs, not what is slow: a machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
  },
});
