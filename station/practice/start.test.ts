import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { type ModeNote, practiceFolder, readMode, writeMode } from '#station/practice/mode-file'
import { begin } from '#station/practice/try-practice'

let t: TryStation
afterEach(() => t.close())

const note: ModeNote = {
  mode: 'training',
  since: '2026-11-22T02:00:00.000Z',
  personId: 'p-24',
  by: 'Lim Kok Wai',
  liveWaiting: 0,
  papers: 'folder',
  endedBy: null,
  pins: null,
}
const noteIn = (folder: string): ModeNote => readMode(folder) ?? note
const modeFile = () => join(t.folder, 'mode.json')
/** What the live station is after a start, and what it says of a practice. */
async function started() {
  await t.start()
  const told = t.rows<{ kind: string; payload: string }>(
    "SELECT kind, payload FROM event WHERE kind = 'practice-ended'",
  )
  return {
    mode: (await t.view()).station.mode,
    cutOff: told.map(({ payload }) => (JSON.parse(payload) as { cutOff: boolean }).cutOff),
    exceptions: t.rows<{ kind: string }>("SELECT kind FROM exception WHERE kind = 'practice-cut-off'").length,
    left: [existsSync(modeFile()), existsSync(practiceFolder(t.folder))],
  }
}
const clean = { mode: 'live', left: [false, false] }

test('a program that died while a practice was being ended ends it, and nobody is alarmed', async () => {
  t = await tryStation()
  await begin(t, 'shadow')
  await t.reopen(() => writeMode(t.folder, { ...noteIn(t.folder), endedBy: 'p-24' }))
  expect(await started()).toEqual({ ...clean, cutOff: [false], exceptions: 0 })
})

test('a program that died before the log knew of a practice is live, and nothing was cut off', async () => {
  t = await tryStation()
  await t.reopen(() => {
    mkdirSync(practiceFolder(t.folder))
    writeMode(t.folder, note)
  })
  expect(await started()).toEqual({ ...clean, cutOff: [], exceptions: 0 })
})

test('a practice cut off is told once, though the program died again before its note was gone', async () => {
  t = await tryStation()
  await begin(t, 'training')
  const cutOff = noteIn(t.folder)
  await t.reopen()
  await t.reopen(() => writeMode(t.folder, cutOff))
  expect(await started()).toEqual({ ...clean, cutOff: [true], exceptions: 1 })
})

test('a shadow whose copy is gone gives way to the live station, and to no empty one', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await begin(t, 'shadow')
  await t.reopen(() => rmSync(practiceFolder(t.folder), { recursive: true }))
  expect(await started()).toEqual({ ...clean, cutOff: [true], exceptions: 1 })
})

test('a copy that nobody noted is taken away', async () => {
  t = await tryStation()
  await t.reopen(() => mkdirSync(practiceFolder(t.folder)))
  expect(await started()).toEqual({ ...clean, cutOff: [], exceptions: 0 })
})

test('a note that cannot be read is set aside, and the station is live', async () => {
  t = await tryStation()
  await t.reopen(() => writeFileSync(modeFile(), '{"mode":"sandbox"}'))
  expect(await started()).toEqual({ ...clean, cutOff: [], exceptions: 0 })
  expect(existsSync(`${modeFile()}.unreadable`)).toBe(true)
})

test('a shadow whose copy cannot be opened gives way to the live station', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await begin(t, 'shadow')
  await t.reopen(() => {
    const file = join(practiceFolder(t.folder), 'station.sqlite')
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
    mkdirSync(file)
  })
  expect(await started()).toEqual({ ...clean, cutOff: [true], exceptions: 1 })
  expect(readMode(t.folder)).toBeNull()
})
