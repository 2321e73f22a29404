import { execFile } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { electronPath } from '../scripts/electron-path.mjs'
import { borrowDisplay } from './display.ts'
import { endOfLog, launchStation, programArgs, programEnv, type RunningStation } from './launch.ts'

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
  await askSeat(station)
  const program = station.app.process()
  const left = new Promise((resolve) => program.once('exit', (code, signal) => resolve([code, signal])))
  program.kill('SIGTERM')
  expect(await left).toEqual([0, null])
})

it('ends all the same when its window does not let itself be closed', async () => {
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  await askSeat(station)
  await station.app.evaluate((electron) => {
    for (const window of electron.BrowserWindow.getAllWindows())
      window.on('close', (event) => event.preventDefault())
  })
  const program = station.app.process()
  const left = new Promise((resolve) => program.once('exit', (code, signal) => resolve([code, signal])))
  program.kill('SIGTERM')
  expect(await left).toEqual([1, null])
})

it('gets its device process back when a driver takes it down', async () => {
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  const { app } = station
  const deviceProcess = () =>
    app.evaluate(
      (electron) =>
        electron.app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')
          ?.pid ?? 0,
    )
  await expect.poll(deviceProcess).toBeGreaterThan(0)
  const before = await deviceProcess()
  process.kill(before, 'SIGKILL')
  await expect.poll(async () => ![0, before].includes(await deviceProcess()), { timeout: 5000 }).toBe(true)
  expect(await askSeat(station)).toMatchObject({ ok: true })
})

it('says what to do, in three languages, when a newer program wrote the database', async () => {
  await leaveDatabaseWith(60, Buffer.from([0x7f, 0xff, 0xff, 0xff]))
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  await expect.poll(() => station?.window.url()).toBe('station://app/trouble.html')
  const text = await station.window.locator('body').textContent()
  for (const words of ['install the newest', 'pasang Packbench terbaharu', '安装最新版'])
    expect(text).toContain(words)
  expect(text).toMatch(/[0-9A-F]{8}/)
  const border = station.window
    .locator('section')
    .first()
    .evaluate((one) => getComputedStyle(one).borderLeftStyle)
  expect(await border).toBe('solid')
})

it('opens all the same when the database is damaged, and keeps the damaged one', async () => {
  await leaveDatabaseWith(0, Buffer.alloc(4096, 0x55))
  station = await launchStation({ dataDir: folder, env: {}, args: [] })
  expect(await askSeat(station)).toMatchObject({ ok: true })
  expect(readdirSync(folder).join()).toContain('.damaged-')
})

it('says so when its folder is no folder', async () => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  station = await launchStation({ dataDir: file, env: {}, args: [] })
  await expect.poll(() => station?.window.url()).toBe('station://app/trouble.html')
  expect(await station.window.locator('body').textContent()).toContain('may not write')
})

/** Asks for the seat's view; a program that never answers must not cost the test its whole time. */
async function askSeat({ window, dataDir }: RunningStation) {
  const view = window.evaluate(() => Reflect.get(globalThis, 'packbench').call('seatView', { seat: 'a' }))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer. The log ends with:\n${endOfLog(dataDir)}`)), 20_000)
  })
  return await Promise.race([view, late]).finally(() => clearTimeout(timer))
}

/** Leaves the folder as a station did that ran once and had its database changed behind its back. */
async function leaveDatabaseWith(offset: number, bytes: Buffer) {
  const once = await launchStation({ dataDir: folder, env: {}, args: [] })
  await askSeat(once)
  await once.close()
  const name = readdirSync(folder).find((one) => one.endsWith('.sqlite'))
  if (name === undefined) throw new Error('The station made no database.')
  const file = openSync(join(folder, name), 'r+')
  writeSync(file, bytes, 0, bytes.length, offset)
  closeSync(file)
}
