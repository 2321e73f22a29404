import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { listGenerations } from '#station/copy/folder'
import type { CopierProcess } from '#station/copy/link'
import { crampedCopier, type TryCopy, tryCopy } from '#station/copy/try-copy'

/** Real processes on a machine with other things to do. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let t: TryCopy
afterEach(() => t.close())

const isFollowing = () => t.copy.view().state === 'following'
/** Everything that was saved up to now is in the copy. */
const caughtUp = async (): Promise<void> => {
  const at = new Date().toISOString()
  await t.until(() => isFollowing() && (t.copy.view().copiedTo ?? '') > at)
}
const write = (times: number): number => Array.from({ length: times }, () => t.write()).at(-1) ?? 0
const journals = (): string[] =>
  t.generations().flatMap((name) => readdirSync(join(t.folder, name)).filter((file) => file.includes('-wal')))
const breathe = () => new Promise((resolve) => setImmediate(resolve))

test('what was saved before, while and after the first whole copy is in it', async () => {
  t = await tryCopy()
  write(30)
  await t.until(isFollowing)
  write(25)
  await caughtUp()
  expect(await t.restored()).toBe(55)
})

test('a journal that grew is emptied, and the next one follows it without a hole', async () => {
  t = await tryCopy({ journalBytes: 60_000 })
  for (let round = 0; round < 30; round++) {
    write(5)
    await caughtUp()
  }
  await t.until(() => statSync(`${t.db.name}-wal`).size < 60_000)
  expect(journals().length).toBeGreaterThan(3)
  expect(await t.restored()).toBe(150)
})

test('while a new whole copy is made, the one before still follows', async () => {
  t = await tryCopy({ journalBytes: 40_000, generationBytes: 90_000 })
  for (let round = 0; round < 80; round++) {
    write(4)
    if (round % 4 === 0) await breathe()
    if (round % 10 === 0) await caughtUp()
  }
  await caughtUp()
  expect(await t.restored()).toBe(320)
})

test('the two newest generations are kept, older ones go', async () => {
  t = await tryCopy({ generationBytes: 30_000 })
  const seen = new Set<string>()
  while (seen.size < 5) {
    write(10)
    await caughtUp()
    for (const name of t.generations()) seen.add(name)
  }
  await t.until(() => t.generations().length <= 2)
  expect(await t.restored()).toBeGreaterThan(0)
})

test('after something was erased no generation from before is left', async () => {
  t = await tryCopy()
  write(10)
  await caughtUp()
  const before = t.generations()
  t.db.prepare("INSERT INTO meta VALUES ('erasedAt', ?)").run(new Date().toISOString())
  t.copy.erased()
  await t.until(() => t.generations().every((name) => !before.includes(name)))
  expect([before.length, t.generations().length]).toEqual([1, 1])
})

test('a folder that vanishes is said, holds nothing up, and is followed again when it is back', async () => {
  t = await tryCopy()
  write(10)
  await caughtUp()
  renameSync(t.folder, `${t.folder}-unplugged`)
  write(10)
  await t.until(() => t.copy.view().state === 'away')
  const away = t.copy.view()
  write(10)
  renameSync(`${t.folder}-unplugged`, t.folder)
  await caughtUp()
  expect([away.problem, away.since !== null, t.generations().length, await t.restored()]).toEqual([
    'missing',
    true,
    1,
    30,
  ])
})

test('an empty folder in its place, as when a disk is not mounted, is not filled', async () => {
  t = await tryCopy()
  await t.until(isFollowing)
  renameSync(t.folder, `${t.folder}-unplugged`)
  mkdirSync(t.folder)
  write(3)
  await t.until(() => t.copy.view().state === 'away')
  expect(readdirSync(t.folder)).toEqual([])
})

test('without its folder the journal grows to its limit and no further', async () => {
  t = await tryCopy({ mostJournalBytes: 200_000 })
  await caughtUp()
  rmSync(t.folder, { recursive: true })
  const bytes = () => statSync(`${t.db.name}-wal`).size
  let most = 0
  await t.until(() => {
    write(20)
    const grown = most
    most = Math.max(most, bytes())
    return grown > 200_000 && bytes() < grown
  })
  expect(t.db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
})

test('after it was given up the copy begins anew when its folder is back', async () => {
  t = await tryCopy({ mostJournalBytes: 100_000 })
  await caughtUp()
  renameSync(t.folder, `${t.folder}-unplugged`)
  await t.until(() => {
    write(20)
    return t.db.pragma('wal_autocheckpoint', { simple: true }) === 1000
  })
  const last = t.write()
  renameSync(`${t.folder}-unplugged`, t.folder)
  await caughtUp()
  expect(await t.restored()).toBe(last)
})

test('a copy folder with a generation taken out of it gets a new one', async () => {
  t = await tryCopy()
  write(5)
  await caughtUp()
  for (const name of t.generations()) rmSync(join(t.folder, name), { recursive: true, maxRetries: 20 })
  write(5)
  await t.until(() => t.generations().length === 1)
  await caughtUp()
  expect(await t.restored()).toBe(10)
})

test('a full disk is said, and the copy is whole once there is room', async () => {
  const started: CopierProcess[] = []
  t = await tryCopy({}, () => {
    started.push(crampedCopier(started.length === 0 ? 100 : 1_000_000))
    return started.at(-1) as CopierProcess
  })
  write(100)
  await t.until(() => t.copy.view().state === 'away')
  const full = t.copy.view().problem
  started[0]?.kill()
  await caughtUp()
  expect([full, await t.restored()]).toEqual(['full', 100])
})

/** From now on whoever reads the mark of the folder waits for ever, as on a share that hangs. */
function hang(): () => void {
  const mark = join(t.folder, 'packbench-copy.json')
  execFileSync('mkfifo', [`${mark}.hanging`])
  copyFileSync(mark, `${mark}.before`)
  renameSync(`${mark}.hanging`, mark)
  return () => renameSync(`${mark}.before`, mark)
}

test('a disk that hangs is said, and the copy goes on when it answers again', async () => {
  t = await tryCopy({ answerMs: 1_500 })
  await t.until(isFollowing)
  const recover = hang()
  write(5)
  await t.until(() => t.copy.view().state === 'away')
  const hung = t.copy.view().problem
  recover()
  await caughtUp()
  expect([hung, await t.restored()]).toEqual(['no-answer', 5])
})

test('the program ends while the disk of the copy hangs', async () => {
  t = await tryCopy({ farewellMs: 300 })
  await t.until(isFollowing)
  hang()
  write(5)
  await breathe()
  const ended = t.copy.stop().then(() => 'ended')
  expect(await ended).toBe('ended')
})

test('the folder of another station is refused, and may be taken over', async () => {
  t = await tryCopy()
  await t.until(isFollowing)
  expect(await t.copy.claim(t.folder, 'another', false)).toEqual({ takenBy: 'BENCH-1' })
  await t.copy.claim(t.folder, 'another', true)
  write(1)
  await t.until(() => t.copy.view().state === 'refused')
  expect(t.copy.view().problem).toBe('other-station')
})

test.each([
  ['emptied', 'TRUNCATE', 20],
  ['begun anew in place, and not longer than before,', 'RESTART', 3],
])('a journal %s by somebody else makes a new generation, never a hole', async (_how, mode, more) => {
  t = await tryCopy()
  await t.until(isFollowing)
  write(40)
  await caughtUp()
  t.db.pragma(`wal_checkpoint(${mode})`)
  const last = write(more)
  await caughtUp()
  await t.until(async () => (await t.restored()) === last)
  expect(t.logged).toContain('the second copy begins anew')
})

test('a copying process that dies is started again', async () => {
  t = await tryCopy()
  write(5)
  await caughtUp()
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  for (const pid of children
    .split('\n')
    .map(Number)
    .filter((one) => one > 0))
    if (commandOf(pid).includes('copy/process.ts')) process.kill(pid, 'SIGKILL')
  write(5)
  await caughtUp()
  await t.until(async () => (await t.restored()) === 10)
  expect(isFollowing()).toBe(true)
})

test('without a folder nothing is copied and SQLite checkpoints as ever', async () => {
  t = await tryCopy()
  await t.until(isFollowing)
  t.settings.copy.folder = null as never
  t.copy.start()
  await t.until(() => t.db.pragma('wal_autocheckpoint', { simple: true }) === 1000)
  expect(t.copy.view()).toMatchObject({ state: 'off', folder: null, copiedTo: null })
})

test('everything saved goes out before the database closes', async () => {
  t = await tryCopy({ lookEveryMs: 200 })
  await t.until(isFollowing)
  write(7)
  await t.copy.stop()
  expect(await t.restored()).toBe(7)
})

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

test('the generations are listed while a file of theirs is being renamed', async () => {
  t = await tryCopy()
  write(5)
  await caughtUp()
  const [name] = t.generations()
  symlinkSync('renamed-meanwhile', join(t.folder, String(name), 'other.json.part'))
  expect((await listGenerations(t.folder)).map((one) => one.name)).toEqual([name])
})
