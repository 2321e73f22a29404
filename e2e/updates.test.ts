import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#sim/shift/shift'
import { preparedNote } from '#sim/try/update-note'
import { readNote, writeNote } from '#station/update/note'
import { keepProgram } from '#station/update/program-file'
import { electronPath } from '../scripts/electron-path.mjs'
import { borrowDisplay } from './display.ts'
import { launchStation, programArgs, programEnv } from './launch.ts'
import { stationCall } from './station-call.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-updates-'))
const dataDir = join(folder, 'station')
const program = join(folder, 'Packbench.AppImage')
const env = { APPIMAGE: program, XDG_CACHE_HOME: join(folder, 'cache') }
/** Stands for a program: it writes down with what it was begun. */
const programNamed = (name: string): string => `#!/bin/sh\necho "$@" > "${join(folder, name)}"\n`
const begun = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''

const newer = Buffer.from(programNamed('newer'))
const sha512 = createHash('sha512').update(newer).digest('base64')
const list = `version: 9.0.0\nfiles:\n  - url: P-9.0.0.AppImage\n    sha512: ${sha512}\nreleaseDate: '2026-11-20T08:00:00.000Z'\n`
/** The update folder of a site, as any web server shows it. */
const server = createServer(({ url }, response) => {
  if (url?.startsWith('/latest-linux.yml')) response.end(list)
  else response.end(newer)
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
/** The change that made this program of an older one. */
const change = { ...preparedNote, from: '0.0.9' }

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mkdirSync(dataDir)
  writeFileSync(program, programNamed('older'))
  chmodSync(program, 0o755)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

it('that is new shows that it works, fetches a newer one over Chromium’s network, closes, and begins that', async () => {
  writeNote(dataDir, { ...change, to: version })
  const station = await launchStation({ dataDir, env, args: [] })
  const call = stationCall(() => station.window)
  await until(() => Promise.resolve(readNote(dataDir)?.step === 'healthy'), 20_000)
  await call('makeFirstAdmin', { seat: 'a', name: 'Aisyah', badge: null, pin: '471138', language: 'en' })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await call('saveUpdates', { url, channel: 'latest', time: { at: 'asked' } })
  await call('checkUpdates', {})
  expect(await call('updates', {})).toMatchObject({ state: 'ready', problem: null, waits: null })
  const ended = new Promise((resolve) => station.app.process().once('exit', resolve))
  await call('installUpdate', { version: '9.0.0' })
  await ended
  await until(() => Promise.resolve(begun('newer') !== ''), 10_000)
  expect([readFileSync(program).equals(newer), readNote(dataDir)]).toMatchObject([
    true,
    { step: 'prepared', from: version, to: '9.0.0' },
  ])
  expect(begun('newer')).toContain(`--data=${dataDir}`)
  await station.close()
}, 60_000)

it('that failed twice puts the older one back before it does anything else', async () => {
  writeFileSync(join(folder, 'kept'), programNamed('back'))
  const kept = keepProgram(join(dataDir, 'updates', 'programs'), join(folder, 'kept'), '0.0.9')
  writeNote(dataDir, { ...change, to: version, step: 'trying', starts: 2, kept })
  const display = await borrowDisplay()
  const failing = spawn(electronPath(), programArgs(dataDir, []), {
    env: programEnv({ ...display.env, ...env }),
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => failing.once('exit', resolve))
  display.giveBack()
  await until(() => Promise.resolve(begun('back') !== ''), 10_000)
  expect([code, readFileSync(program, 'utf8'), readNote(dataDir)?.step]).toEqual([
    0,
    programNamed('back'),
    'going-back',
  ])
}, 60_000)
