import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A new empty folder for each test of a file, on the disk; gone after it. */
export function ownFolder(name: string): () => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `packbench-${name}-`))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}
