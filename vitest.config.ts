import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**']

const inChromium = {
  exclude: everywhere,
  globalSetup: 'tests/journeys/setup.ts',
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
} as const

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    passWithNoTests: true,
    env: { LC_ALL: 'C' }, // what is refused is said in the language of the terminal
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.slow.test.ts', '**/*.{journey,measure}.test.ts', 'server/**'],
          // Most of what is tested is pure, so the files may share a worker.
          pool: 'threads',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['**/*.slow.test.ts'],
          exclude: everywhere,
          globalSetup: 'cli/setup.testing.ts',
          pool: 'forks',
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: everywhere,
          globalSetup: 'server/store/setup.testing.ts',
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...inChromium, name: 'journeys', include: ['**/*.journey.test.ts'] },
      },
      {
        extends: true,
        // They measure what a page takes, so one at a time.
        test: {
          ...inChromium,
          name: 'measures',
          include: ['**/*.measure.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
