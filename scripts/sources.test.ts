import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sourcesHash } from './sources.mjs'

let folder = ''
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-sources-'))
  for (const name of ['domain', 'e2e']) mkdirSync(join(folder, name))
  write('domain/pick.ts', 'export const pick = 1')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('builds again when a source file changed, came or was renamed', () => {
  const hashes = new Set([sourcesHash(folder)])
  write('domain/pick.ts', 'export const pick = 2')
  hashes.add(sourcesHash(folder))
  write('domain/pack.ts', '')
  hashes.add(sourcesHash(folder))
  rmSync(join(folder, 'domain/pack.ts'))
  write('domain/wave.ts', '')
  hashes.add(sourcesHash(folder))
  expect(hashes.size).toBe(4)
})

it('does not build again for a new date, a test or a document', () => {
  const before = sourcesHash(folder)
  utimesSync(join(folder, 'domain/pick.ts'), 1, 1)
  write('domain/pick.test.ts', 'a test')
  write('e2e/shift.ts', 'a story')
  write('README.md', 'a page')
  expect(sourcesHash(folder)).toBe(before)
})
