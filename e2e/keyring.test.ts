import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '#sim/shift/shift'
import { defaultSettings } from '#station/settings'
import { electronPath } from '../scripts/electron-path.mjs'
import { borrowDisplay } from './display.ts'
import { endOfLog, programArgs, programEnv } from './launch.ts'
import { type OwnKeyring, ownKeyring } from './own-keyring.ts'

const canary = 'kanarienvogel-4711'

/** A station with a token, on a computer that has a keyring, and then on one that has none. */
describe('the token of the OMS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-keyring-'))
  const dataDir = join(folder, 'station')
  const file = join(dataDir, 'settings.json')
  /** An OMS that refuses everybody and remembers with what they came. */
  let heard: string[] = []
  const oms = createServer((request, response) => {
    heard.push(request.headers.authorization ?? '')
    response.writeHead(401).end('{}')
  })
  let keyring: OwnKeyring
  let display: Awaited<ReturnType<typeof borrowDisplay>>
  let program: ChildProcess | null = null
  beforeAll(async () => {
    await new Promise<void>((resolve) => oms.listen(0, '127.0.0.1', resolve))
    keyring = await ownKeyring(join(folder, 'keyring'))
    display = await borrowDisplay()
    const baseUrl = `http://127.0.0.1:${(oms.address() as AddressInfo).port}`
    const settings = { ...defaultSettings, oms: { ...defaultSettings.oms, baseUrl, token: canary } }
    mkdirSync(dataDir, { mode: 0o700 })
    writeFileSync(file, JSON.stringify(settings))
  }, 30_000)
  afterAll(async () => {
    await end()
    display.giveBack()
    await keyring.close()
    oms.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }, 30_000)

  /** Without Playwright, which takes every program's keyring away. */
  const start = async (store: string) => {
    await end()
    heard = []
    program = spawn(electronPath(), programArgs(dataDir, [`--password-store=${store}`]), {
      env: programEnv({ ...display.env, ...keyring.env }),
      stdio: 'ignore',
    })
  }
  const end = async () => {
    const gone = program
    program = null
    if (gone === null) return
    const ended = new Promise((resolve) => gone.once('exit', resolve))
    gone.kill()
    await ended
  }

  it('that lay open is sealed at the next start, wherever one looks, and is used', async () => {
    await start('gnome-libsecret')
    await until(() => Promise.resolve(heard.includes(`Bearer ${canary}`)), 20_000)
    await end()
    expect(filesIn(dataDir).filter((one) => readFileSync(one).includes(canary))).toEqual([])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      oms: { token: { sealed: expect.any(String) } },
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  }, 60_000)

  it('is opened again when the program starts again', async () => {
    await start('gnome-libsecret')
    await until(() => Promise.resolve(heard.includes(`Bearer ${canary}`)), 20_000)
    expect(new Set(heard)).toEqual(new Set([`Bearer ${canary}`]))
  }, 60_000)

  it('is asked for again where it cannot be opened, and the OMS is not', async () => {
    await start('basic')
    await until(() => Promise.resolve(endOfLog(dataDir).includes('enter it again')), 20_000)
    expect(heard).toEqual([])
  }, 60_000)
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
