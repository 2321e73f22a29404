import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where the system has such a folder: these tests are about what is written, not about the disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** The folder of this run of the tests, if this is one. */
export const runFolder: string | null = process.env.PACKBENCH_TRY_FOLDER ?? null

/** Where a try has its files; those of a run are gone after it, however a try ended. */
export const tryFolder: string = runFolder ?? memory

/** Set-up of a run: its workers, and the processes that they start, put their files here. */
export default function beginRun(): () => void {
  const folder = mkdtempSync(join(memory, 'packbench-run-'))
  process.env.PACKBENCH_TRY_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
