import { defineConfig } from 'vitest/config'

// The tests run on dist/: what is tested is what ships.
export default defineConfig({
  test: {
    include: ['dist/**/*.test.js', 'tests/**/*.test.{js,ts}'],
    globalSetup: ['dist/testing/global-setup.js'],
    setupFiles: ['dist/testing/unexpected-errors.js'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    // The first file that needs the example fills it for all others.
    hookTimeout: 120_000,
  },
})
