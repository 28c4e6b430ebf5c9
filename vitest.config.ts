import { defineConfig } from 'vitest/config';

// Packages are tested from their sources: what was last built must not answer for them.
const fromSources = {
  conditions: ['source', 'node', 'default'],
  externalConditions: ['source', 'node', 'default'],
};

const everywhere = ['**/node_modules/**', '**/dist/**'];

/** @public read by vitest */
export default defineConfig({
  resolve: { conditions: fromSources.conditions },
  ssr: { resolve: fromSources },
  // The global set-up runs in an environment of vitest's own, which inherits neither of the above.
  environments: { __vitest__: { resolve: fromSources } },
  test: {
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['{shared,services,infra,tests}/**/*.test.{ts,tsx,mjs}'],
          exclude: [...everywhere, 'tests/{faults,performance,browser}/**'],
          globalSetup: 'tests/global-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: everywhere,
          globalSetup: 'tests/global-setup.ts',
          // Each has a Chromium and an api of its own; two at a time would measure each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          exclude: everywhere,
          globalSetup: 'tests/global-setup.ts',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
