import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/** Runs in a process of its own, with nothing of the test runner in its memory. */
function longShift(...args: string[]): { status: number | null; said: string } {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', main, '--most-bytes', '250', ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, said: stdout }
}

it('a station that works on and on holds no more memory than before', { timeout: 120_000 }, () => {
  const { status, said } = longShift('--scans', '6000', '--block', '1000')
  expect([status, said]).toEqual([0, expect.stringContaining('Memory: 6000 scans')])
})

it('a leak is seen', { timeout: 120_000 }, () => {
  const { status, said } = longShift('--scans', '2000', '--block', '400', '--leak-bytes', '3000')
  expect([status, said]).toEqual([1, expect.stringMatching(/the heap grows by \d{4} bytes a scan/)])
})
