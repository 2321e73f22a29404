import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#sim/shift/shift'
import { root } from '../scripts/place.mjs'
import { ownDisplay } from './display.ts'
import { launchStation, type RunningStation } from './launch.ts'
import { stationCall } from './station-call.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-played-'))
let display: Awaited<ReturnType<typeof ownDisplay>>
let playing: ChildProcess
let station: RunningStation

/** The program is started as the devices say, and hears a cable, a USB plug and real keys. */
beforeAll(async () => {
  display = await ownDisplay()
  const program = join(root, 'sim', 'devices', 'main.ts')
  playing = spawn(process.execPath, [program, folder, '--display', display.name])
  const said = await new Promise<string>((resolve) => {
    let all = ''
    playing.stderr?.on('data', (bytes: Buffer) => {
      all += bytes.toString()
      if (all.includes('--data=')) resolve(all)
    })
  })
  const named = (name: string) => new RegExp(`${name}=(\\S+)`).exec(said)?.[1] ?? ''
  const env = { UMOCKDEV_DIR: named('UMOCKDEV_DIR'), LD_PRELOAD: named('LD_PRELOAD'), DISPLAY: display.name }
  station = await launchStation({ dataDir: named('--data'), env: { ...env, WAYLAND_DISPLAY: '' }, args: [] })
}, 60_000)
afterAll(async () => {
  await station?.close()
  const gone = once(playing, 'exit')
  playing.kill('SIGTERM')
  await gone
  display.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}, 30_000)

it('hears every scanner that is played: on a cable, on a USB plug, and by its keys', async () => {
  const call = stationCall(() => station.window)
  await until(async () => (await call('seatView', { seat: 'a' })).screen.screen === 'firstRun', 20_000)
  await call('makeFirstAdmin', { seat: 'a', name: 'Aina', badge: null, pin: '480213', language: 'en' })
  const deviceAt = async (deviceId: string) =>
    (await call('devices', {})).devices.find((one) => one.deviceId === deviceId)
  for (const [typed, deviceId, text] of [
    ['scan ]C1CABLE-1', 'scanner-a', 'CABLE-1'],
    ['scan-usb ]C0PLUG-2', 'hid-scanner', 'PLUG-2'],
    ['type KEYS-3', 'wedge', 'KEYS-3'],
  ] as const) {
    expect(await until(async () => (await deviceAt(deviceId))?.condition === 'ready', 20_000)).toBe(true)
    playing.stdin?.write(`${typed}\n`)
    await until(async () => (await deviceAt(deviceId))?.lastScan != null, 10_000)
    expect((await deviceAt(deviceId))?.lastScan?.text).toBe(text)
  }
}, 60_000)

it('lists what is on a USB plug, so that it can be chosen in the settings and found when the bench is scanned', async () => {
  const call = stationCall(() => station.window)
  const listed = (await call('usbDevices', {})).map(({ kind }) => kind).sort()
  expect(listed).toEqual(['scale', 'scanner'])
})
