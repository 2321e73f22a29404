import { execFile } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { electronPath } from '../scripts/electron-path.mjs'
import { borrowDisplay } from './display.ts'
import { launchStation, programArgs, programEnv, type RunningStation } from './launch.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'packbench-start-'))
let station: RunningStation | null = null

afterEach(async () => {
  await station?.close()
  station = null
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

it('tests itself and says what it ran on', async () => {
  const display = await borrowDisplay()
  const env = programEnv(display.env)
  const { stdout } = await run(electronPath(), programArgs(folder, ['--self-test']), { env, timeout: 40_000 })
  display.giveBack()
  expect(stdout).toMatch(/^self-test ok \d+\.\d+\.\d+ sqlite \d+\.\d+\.\d+$/m)
})

it('closes cleanly when the system asks it to', async () => {
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  await station.window.evaluate(() => Reflect.get(globalThis, 'packbench').call('seatView', { seat: 'a' }))
  const program = station.app.process()
  const left = new Promise((resolve) => program.once('exit', (code, signal) => resolve([code, signal])))
  program.kill('SIGTERM')
  expect(await left).toEqual([0, null])
})

it.each([
  ['a newer program wrote', 'newer', 60, Buffer.from([0x7f, 0xff, 0xff, 0xff])],
  ['is damaged', 'damaged', 0, Buffer.alloc(4096, 0x55)],
])('says what to do when the database is one that %s', async (_what, word, offset, bytes) => {
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  await station.window.evaluate(() => Reflect.get(globalThis, 'packbench').call('seatView', { seat: 'a' }))
  await station.close()
  overwriteDatabase(offset, bytes)
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  await expect.poll(() => station?.window.url()).toBe('station://app/trouble.html')
  const text = await station.window.locator('body').textContent()
  expect(text).toContain(word)
  expect(text).toMatch(/Bahasa|penyelia|Packbench terbaharu/)
  expect(text).toMatch(/[0-9A-F]{8}/)
  expect(
    await station.window
      .locator('section')
      .first()
      .evaluate((one) => getComputedStyle(one).borderLeftStyle),
  ).toBe('solid')
})

it('says so when its folder is no folder', async () => {
  const file = join(tmpdir(), `packbench-no-folder-${process.pid}`)
  writeFileSync(file, '')
  station = await launchStation({ dataDir: file, env: {}, args: [] })
  await expect.poll(() => station?.window.url()).toBe('station://app/trouble.html')
  expect(await station.window.locator('body').textContent()).toContain('may not write')
  rmSync(file)
})

function overwriteDatabase(offset: number, bytes: Buffer) {
  const name = readdirSync(folder, { recursive: true })
    .map(String)
    .find((one) => /\.(sqlite|db)$/.test(one))
  if (name === undefined) throw new Error('The station made no database.')
  const file = openSync(join(folder, name), 'r+')
  writeSync(file, bytes, 0, bytes.length, offset)
  closeSync(file)
}
