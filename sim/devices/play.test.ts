import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceConfig, DeviceLink, DeviceNews } from '#contract/devices'
import { ownFolder } from '#sim/try/own-folder'
import { hear } from './hear.ts'
import { missingTools } from './needed-tools.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const deviceProcess = fileURLToPath(new URL('../rate/device-process.ts', import.meta.url))
const folder = ownFolder('play')

/** The program a person plays devices with, and how it answers what is typed. */
interface Playing {
  devices: DeviceConfig[]
  /** How a station sees the USB plugs: the line that is printed for people. */
  env: Record<string, string>
  type(line: string): Promise<string>
  process: ChildProcess
}

async function play(args: string[]): Promise<Playing> {
  const child = spawn(process.execPath, [main, folder(), ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const told = JSON.parse(await next()) as { devices: DeviceConfig[] }
  await new Promise<void>((resolve) => {
    const look = () => (/UMOCKDEV_DIR=\S+ LD_PRELOAD=\S+/.test(said) ? resolve() : undefined)
    child.stderr.on('data', look)
    look()
  })
  const env = Object.fromEntries(
    [...said.matchAll(/(UMOCKDEV_DIR|LD_PRELOAD)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  )
  return {
    devices: told.devices,
    env,
    process: child,
    type: (line) => {
      child.stdin.write(`${line}\n`)
      return next()
    },
  }
}

/** The program's device process, started as the printed line says. */
function stationUnder(env: Record<string, string>): { link: DeviceLink; process: ChildProcess } {
  const child = fork(deviceProcess, { execArgv: [], env: { ...process.env, ...env } })
  const link: DeviceLink = {
    send: (ask) => void child.send(ask),
    onNews: (listener) =>
      void child.on('message', (news) => {
        if (typeof news === 'object' && 'news' in news) listener(news as unknown as DeviceNews)
      }),
    close: async () => {},
  }
  return { link, process: child }
}

describe('devices played from a console', () => {
  const started: ChildProcess[] = []
  let playing: Playing
  beforeEach(async () => {
    playing = await play(['--scale', 'toledo-8217', '--line', '9600,7E1'])
    started.push(playing.process)
  })
  afterEach(async () => {
    for (const child of started.splice(0).reverse()) {
      const gone = once(child, 'exit')
      if (child.exitCode === null) child.kill('SIGTERM')
      if (child.exitCode === null) await gone
    }
  })

  it('are heard by a station that is started as printed: cables, USB plugs, and a scale of the chosen make', async () => {
    const { link, process: station } = stationUnder(playing.env)
    started.push(station)
    const ear = hear(link)
    await once(station, 'message')
    link.send({
      ask: 'configure',
      devices: playing.devices.filter(({ transport }) => transport.kind !== 'wedge'),
    })
    for (const id of ['scanner-a', 'scanner-b', 'scale', 'hid-scanner', 'label-printer'])
      await ear.state(id, 'ready')
    for (const [typed, deviceId, text, aim] of [
      ['scan ]C10109551234567896\\x1d10AB', 'scanner-a', '0109551234567896\u001d10AB', ']C1'],
      ['scan-b RIGHT', 'scanner-b', 'RIGHT', null],
      ['scan-usb ]E09551234567896', 'hid-scanner', '9551234567896', ']E0'],
    ] as const) {
      expect(await playing.type(typed)).toBe('ok')
      expect((await ear.next('scan', ({ scan }) => scan.deviceId === deviceId)).scan).toMatchObject({
        text,
        aim,
      })
    }
    expect(await playing.type('weight 1.250 kg')).toBe('ok')
    await ear.next('weight', ({ reading }) => reading.deviceId === 'scale' && reading.weightMg === 1_250_000)
    expect(await playing.type('weight-usb 850 g')).toBe('ok')
    await ear.next(
      'weight',
      ({ reading }) => reading.deviceId === 'hid-scale' && reading.weightMg === 850_000,
    )
    for (const name of ['scale', 'usb-scanner']) {
      const deviceId = name.replace('usb-', 'hid-')
      const from = ear.news.length
      expect(await playing.type(`unplug ${name}`)).toBe('ok')
      expect(await ear.state(deviceId, 'missing', from)).toMatchObject({ reason: 'unplugged' })
      expect(await playing.type(`replug ${name}`)).toBe('ok')
      await ear.state(deviceId, 'ready', ear.news.length - 1)
    }
    expect(await playing.type('paper out')).toBe('ok')
    expect(await ear.state('label-printer', 'attention')).toMatchObject({ reason: 'paper-out' })
  })

  it.each([
    ['scan', /^Which code\?/],
    ['weight heavy', /^How much\? weight 1.250 kg/],
    ['framing tab', /^Which framing\? cr, crlf, lf, etx, idle/],
    ['unplug teapot', /^Which device\? scanner-a, scanner-b, scale, usb-scanner, usb-scale/],
    ['fly', /^Not known: fly/],
    ['scale upside down', /^Not known: scale upside down/],
  ])('%s is answered with what can be done', async (typed, answer) => {
    expect(await playing.type(typed)).toMatch(answer)
  })
})

describe('what virtual devices need', () => {
  it('is named with the line that installs it, and nothing starts without it', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [main], {
      encoding: 'utf8',
      env: { ...process.env, PATH: folder() },
    })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('apt-get install socat umockdev xdotool')
  })

  it('is all here', () => {
    expect(missingTools(process.env.PATH ?? '')).toBeNull()
  })

  it.each([
    ['--scale', 'bathroom', 'Which scale? mt-sics, toledo-8217'],
    ['--line', 'fast', 'Which line? As in --line 9600,7E1'],
  ])('a wrong %s is answered with what there is', (option, value, said) => {
    const { status, stderr } = spawnSync(process.execPath, [main, option, value], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)])
  })
})
