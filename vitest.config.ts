import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const never = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**']
/** Minutes of work that the long proofs have, too (`sim/soak`); they run these with PACKBENCH_LONG. */
const soaked =
  process.env.PACKBENCH_LONG === 'yes'
    ? []
    : [
        'sim/{replug,training,clock,full,memory,power}/*.test.ts',
        'station/{trouble-plants,salvage/salvage-pages,oms/courier-label-kills}.test.ts',
        'e2e/oms/tryton/goods.test.ts',
      ]

/** Files that take longest begin first, so that the last minute is not one of them alone. */
const long =
  /\/(oms\/tryton|sim\/(oracle|chaos|replug|training|power|memory|full|clock|printers)|station\/(trouble|roles|salvage|restore|site-data|oms)|e2e\/(screens|trouble|pictures|cuts|start)|renderer\/floor-buttons|db\/damaged|domain\/releasing)/

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // Two more than cores: many of these tests wait for processes and lines of their own.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...never, ...soaked, 'e2e/**', 'renderer/**'],
          globalSetup: './sim/try/run-folder.ts',
          // Nothing here keeps a state of its own between tests: what is imported once need not be anew for each file.
          isolate: false,
          // What hangs shall fail, what is slow on a busy machine shall not.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // Its stories are told by others too; it makes the pictures of the guides.
          exclude: [
            ...never,
            'e2e/oms/**',
            ...(process.env.PACKBENCH_PICTURES === 'docs' ? [] : ['e2e/pictures.test.ts']),
          ],
          // Each file has a display of its own; a window waits more than it works.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'oms',
          include: ['e2e/oms/**/*.test.ts'],
          exclude: [...never, ...soaked],
          // Each remote system computes on one core: two of them at once.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
