import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { preparedNote } from '#sim/try/update-note'
import { programsFolder, readNote, writeNote } from '#station/update/note'
import { keepProgram, sha512Of } from '#station/update/program-file'
import { programUpdater, putBack } from './updates.ts'

let folder: string
const at = (name: string) => join(folder, name)
const begun = (): string => (existsSync(at('begun')) ? readFileSync(at('begun'), 'utf8') : '')
const app = { isPackaged: false, releaseSingleInstanceLock: () => {} }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-begin-'))
  vi.stubEnv('APPIMAGE', at('Packbench.AppImage'))
  writeFileSync(at('Packbench.AppImage'), says('old'))
  chmodSync(at('Packbench.AppImage'), 0o755)
  const kept = keepProgram(programsFolder(folder), at('Packbench.AppImage'), '0.4.0')
  writeNote(folder, { ...preparedNote, kept })
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** A program that writes down its name and does something. */
const says = (name: string, then = ''): string => `#!/bin/sh\necho ${name} >> "${at('begun')}"\n${then}\n`
function change(to: string): void {
  writeFileSync(at('fetched'), to)
  const leaveFor = (begin: () => void) => begin()
  programUpdater({ app, dataDir: folder, leaveFor })?.change({
    file: at('fetched'),
    sha512: sha512Of(at('fetched')),
  })
}
/** Everything that was begun has ended, and this is what it wrote down. */
const heard = (what: string) =>
  vi.waitFor(() => expect([begun(), running()]).toEqual([what, []]), { timeout: 5_000, interval: 20 })
/** What runs out of this folder, or watches it. */
function running(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => lineOf(pid).includes(folder))
}
function lineOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8')
  } catch {
    return ''
  }
}
const isOld = () => readFileSync(at('Packbench.AppImage'), 'utf8') === says('old')

test.each([
  ['works', ''],
  ['was counted and fails', `sed -i s/prepared/trying/ "DATA/updates/update.json"; exit 1`],
])('a new program that %s is begun once and stays', async (_name, then) => {
  change(says('new', then.replace('DATA', folder)))
  await heard('new\n')
  expect(isOld()).toBe(false)
})

test('one that cannot even run its first lines is begun twice, and the old one comes back', async () => {
  change(says('new', 'exit 127'))
  await heard('new\nnew\nold\n')
  expect([isOld(), existsSync(at('Packbench.AppImage.new'))]).toEqual([true, false])
})

test('one that is no program at all, too', async () => {
  change('<!doctype html>')
  await heard('old\n')
  expect(isOld()).toBe(true)
})

test('the old one is put back by the new one, but not one that was spoilt', async () => {
  const kept = readNote(folder)?.kept ?? null
  writeNote(folder, { ...preparedNote, kept, step: 'going-back' })
  writeFileSync(at('Packbench.AppImage'), says('new'))
  const going = readNote(folder)
  if (going === null || kept === null) throw new Error('There is no note')
  expect(putBack(app, folder, going)).toBe(true)
  await heard('old\n')
  expect(isOld()).toBe(true)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  writeFileSync(join(programsFolder(folder), kept.name), 'spoilt')
  expect([putBack(app, folder, going), isOld()]).toEqual([false, true])
})

test('a program that runs from its sources is not changed from within', () => {
  vi.stubEnv('APPIMAGE', '')
  expect(programUpdater({ app, dataDir: folder, leaveFor: () => {} })).toBeNull()
})
