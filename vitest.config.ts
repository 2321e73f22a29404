import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**']

export default defineConfig({
  test: {
    // Two more than cores: many of these tests wait for processes and lines of their own.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, 'e2e/**'],
          // What hangs shall fail, what is slow on a busy machine shall not.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: never,
          // Each file has a display of its own; a window waits more than it works.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
