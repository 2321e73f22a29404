import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropPrograms, keepProgram, putProgram, sha512Of } from './program-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-program-'))
  for (const name of ['old', 'new']) writeFileSync(join(folder, name), `#!/bin/sh\necho ${name}\n`)
})
afterEach(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

test('a program takes the place of another whole, and may be started', () => {
  putProgram(at('old'), at('new'), sha512Of(at('new')))
  expect(readFileSync(at('old'), 'utf8')).toContain('echo new')
  expect([statSync(at('old')).mode & 0o777, readdirSync(folder)]).toEqual([0o755, ['new', 'old']])
})

test.each([
  ['is not what was fetched', () => putProgram(at('old'), at('new'), sha512Of(at('old'))), 'not what'],
  ['is not there', () => putProgram(at('old'), at('gone'), ''), 'ENOENT'],
])('one that %s changes nothing', (_name, put, said) => {
  expect(put).toThrow(said)
  expect([readFileSync(at('old'), 'utf8'), readdirSync(folder)]).toEqual([
    '#!/bin/sh\necho old\n',
    ['new', 'old'],
  ])
})

test('what a program that was cut off left beside it is in nobody’s way', () => {
  writeFileSync(at('old.new'), 'half')
  putProgram(at('old'), at('new'), sha512Of(at('new')))
  expect(readdirSync(folder)).toEqual(['new', 'old'])
})

test('a kept program is mended when it was spoilt, and goes when nothing needs it', () => {
  const kept = keepProgram(at('kept'), at('old'), '0.4.0')
  writeFileSync(join(at('kept'), kept.name), 'spoilt')
  expect(keepProgram(at('kept'), at('old'), '0.4.0')).toEqual(kept)
  expect(sha512Of(join(at('kept'), kept.name))).toBe(kept.sha512)
  const next = keepProgram(at('kept'), at('new'), '0.5.0')
  dropPrograms(at('kept'), [next.name])
  expect(readdirSync(at('kept'))).toEqual([next.name])
})
