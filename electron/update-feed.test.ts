import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppImageUpdater } from 'electron-updater'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UpdateTrouble } from '#station/update/port'
import { updateConfig, updateFeed } from './update-feed.ts'

/** The library as it is in the program, but for Chromium's network and Electron's paths, which plain Node lacks. */
class NodeHttp extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: unknown) => void): never {
    return request({ ...options, agent: false }, callback as never) as never
  }
}

const program = Buffer.from(`#!/bin/sh\n${'# tea\n'.repeat(20_000)}`)
const sha512 = (bytes: Buffer) => createHash('sha512').update(bytes).digest('base64')
interface Offer {
  bytes: Buffer
  promised: string
  /** The connection ends in the middle of the program. */
  cut: boolean
}
const usual: Offer = { bytes: program, promised: sha512(program), cut: false }

/** A site's update folder: a list of programs for each channel, and the program. */
let offer: Offer
let lists: Record<string, string>
let asked: string[]
const server = createServer(({ url }, response) => {
  const name = (url ?? '').split('?')[0]?.slice(1) ?? ''
  asked.push(name)
  const list = lists[name]
  if (name.startsWith('gone')) response.writeHead(503).end()
  else if (list !== undefined) response.end(list)
  else if (name.endsWith('.AppImage')) sendProgram(response)
  else response.writeHead(404).end()
})
function sendProgram(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': offer.bytes.length })
  if (!offer.cut) response.end(offer.bytes)
  else response.write(offer.bytes.subarray(0, 1000), () => response.destroy())
}
const listOf = (version: string) => `version: ${version}
files:
  - url: Packbench-${version}.AppImage
    sha512: ${offer.promised}
    size: ${offer.bytes.length}
path: Packbench-${version}.AppImage
sha512: ${offer.promised}
releaseNotes: Labels print faster.
releaseDate: '2026-11-20T08:00:00.000Z'
`

let folder: string
let url: string
const appImage = process.env.APPIMAGE
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-feed-'))
  process.env.APPIMAGE = join(folder, 'Packbench.AppImage')
  writeFileSync(process.env.APPIMAGE, 'old')
  offer = usual
  asked = []
  lists = { 'latest-linux.yml': listOf('0.5.0') }
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => {
  if (appImage === undefined) delete process.env.APPIMAGE
  else process.env.APPIMAGE = appImage
  server.close()
})

const feed = (version = '0.4.0') => {
  const app = {
    version,
    name: 'packbench',
    isPackaged: false,
    appUpdateConfigPath: '',
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: () => {},
  }
  const updater = Object.assign(new AppImageUpdater(null, app), { httpExecutor: new NodeHttp() })
  updater.updateConfigPath = updateConfig(folder, folder)
  return updateFeed(updater)
}
const look = (channel: 'latest' | 'beta' = 'latest') => feed().look({ url, channel })
const fetched = async () => {
  const one = feed()
  await one.look({ url, channel: 'latest' })
  return await one.fetch()
}
const problemOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof UpdateTrouble ? error.problem : String(error)),
  )
/** Programs that lie where one could be taken for a fetched one. */
const lying = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /0\.5\.0\.AppImage$/.test(name))

test('a newer program is offered with its notes, and fetched whole; the program at work is left alone', async () => {
  expect(await look()).toEqual({
    version: '0.5.0',
    notes: 'Labels print faster.',
    releasedAt: '2026-11-20T08:00:00.000Z',
  })
  const { file, sha512: is } = await fetched()
  expect([readFileSync(file).equals(program), is]).toEqual([true, offer.promised])
  expect(readFileSync(join(folder, 'Packbench.AppImage'), 'utf8')).toBe('old')
})

test('each channel has a list of its own', async () => {
  lists = { 'latest-linux.yml': listOf('0.4.0'), 'beta-linux.yml': listOf('0.6.0-beta.1') }
  expect([await look(), (await look('beta'))?.version]).toEqual([null, '0.6.0-beta.1'])
})

test.each(['0.4.0', '0.3.9', '0.4.0-beta.2'])('%s is nothing newer than 0.4.0', async (version) => {
  lists = { 'latest-linux.yml': listOf(version), 'beta-linux.yml': listOf(version) }
  expect([await look(), await look('beta')]).toEqual([null, null])
})

test('a program fetched before is not fetched again, unless it was spoilt meanwhile', async () => {
  const { file } = await fetched()
  await fetched()
  expect(asked.filter((name) => name.endsWith('.AppImage'))).toHaveLength(1)
  writeFileSync(file, 'spoilt')
  expect(readFileSync((await fetched()).file).equals(program)).toBe(true)
})

describe('nothing that could be taken for a program is left when', () => {
  test.each<[string, Partial<Offer>, string]>([
    ['one byte is another', { bytes: flipped(program) }, 'wrong-hash'],
    ['the way is cut off', { cut: true }, 'cut-off'],
    ['the list promises another program', { promised: sha512(Buffer.from('another')) }, 'wrong-hash'],
  ])('%s', async (_name, harm, problem) => {
    offer = { ...usual, ...harm }
    lists = { 'latest-linux.yml': listOf('0.5.0') }
    expect([await problemOf(fetched()), lying()]).toEqual([problem, []])
  })
})

test.each<[string, string | null, string]>([
  ['has no list', null, 'unreadable'],
  ['holds a page', '<!doctype html><title>Sign in</title>', 'unreadable'],
  ['names no version', 'files: []', 'unreadable'],
  ['promises nothing of its files', 'version: 0.5.0\nfiles:\n  - url: P.AppImage\n', 'wrong-hash'],
])('a folder that %s is said to be no good', async (_name, list, problem) => {
  lists = list === null ? {} : { 'latest-linux.yml': list }
  expect(await problemOf(fetched())).toBe(problem)
})

test('a folder that does not answer is said to be away', async () => {
  expect(await problemOf(feed().look({ url: `${url}gone`, channel: 'latest' }))).toBe('away')
})

function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes)
  other[100] = (other[100] ?? 0) ^ 1
  return other
}
