import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: begun last, they would leave a core idle at the end. */
const long = [
  'pages/random-pairs',
  'browser/every-view',
  'cli/bad-input',
  'browser/workbench',
  'cli/claims-wrong-files',
  'server/openapi',
  'cli/json',
  'pages/why',
  'pages/sections',
  'views/claims',
  'browser/live-pictures',
  'cli/export',
  'cases/shipped',
  'server/hostile',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const n = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return n < 0 ? long.length : n;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They catch what hangs, not what is slow: a machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Nothing is mocked, and a test leaves the process as it found it: a worker loads the modules once, not once a file.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
