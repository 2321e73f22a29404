import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { usualConnection } from '#contract/oms-connection'
import { type Keyring, noKeyring } from '#station/keyring'
import {
  defaultSettings,
  isTokenLost,
  readSettings,
  type Settings,
  sealSettings,
  settingsForCopy,
  takeSettings,
  tokenOf,
  writeSettings,
} from '#station/settings'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-settings-'))
  folders.push(folder)
  return folder
}
const at = '2026-11-22T09:00:00.000Z'
const withFile = (text: string): string => {
  const folder = newFolder()
  writeFileSync(join(folder, 'settings.json'), text)
  return folder
}
const sound = { profile: 'hearing' as const, gainPercent: 30, pitchSteps: -2 }

test('what was saved is read back', () => {
  const folder = newFolder()
  writeSettings(folder, { ...defaultSettings, sound }, noKeyring)
  expect(readSettings(folder, at, noKeyring)).toEqual({
    settings: { ...defaultSettings, sound },
    problem: null,
  })
})

test('a new station starts with defaults and no complaint', () => {
  expect(readSettings(newFolder(), at, noKeyring)).toEqual({ settings: defaultSettings, problem: null })
})

test.each([
  ['no JSON', '{ "station": '],
  ['an empty file', ''],
  ['a setting nobody knows', JSON.stringify({ ...defaultSettings, colour: 'red' })],
  [
    'a poll every 0 seconds',
    JSON.stringify({ ...defaultSettings, oms: { ...defaultSettings.oms, pollS: 0 } }),
  ],
  [
    'an address that is no URL',
    JSON.stringify({ ...defaultSettings, oms: { ...defaultSettings.oms, baseUrl: 'file:///etc' } }),
  ],
  ['nowhere to unload', JSON.stringify({ ...defaultSettings, unloadPlaces: [] })],
])('settings with %s are set aside and the defaults hold', (_name, text) => {
  const folder = withFile(text)
  const { settings, problem } = readSettings(folder, at, noKeyring)
  expect([settings, problem !== null, readdirSync(folder)]).toEqual([
    defaultSettings,
    true,
    ['settings.json.unreadable-2026-11-22T090000.000Z'],
  ])
})

test('the text that was set aside is still all there', () => {
  const folder = withFile('{ "station": ')
  readSettings(folder, at, noKeyring)
  const [aside] = readdirSync(folder)
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{ "station": ')
})

test('bad settings are never written over good ones', () => {
  const folder = newFolder()
  writeSettings(folder, { ...defaultSettings, sound }, noKeyring)
  expect(() =>
    writeSettings(folder, { ...defaultSettings, sound: { ...sound, gainPercent: 500 } }, noKeyring),
  ).toThrow()
  expect(readSettings(folder, at, noKeyring).settings.sound).toEqual(sound)
})

test('two stations with defaults do not share them', () => {
  const { settings } = readSettings(newFolder(), at, noKeyring)
  settings.devices.push({
    kind: 'document-printer',
    deviceId: 'x',
    name: 'x',
    transport: { kind: 'folder', path: '/tmp' },
  })
  expect(readSettings(newFolder(), at, noKeyring).settings.devices).toEqual([])
})

/** Seals by turning a text round, under a name; opens only what has that name. */
const keyringOf = (name: string): Keyring => ({
  seals: true,
  seal: (secret) => `${name}:${[...secret].reverse().join('')}`,
  unseal: (sealed) =>
    sealed.startsWith(`${name}:`) ? [...sealed.slice(name.length + 1)].reverse().join('') : null,
})
const withToken = (token: Settings['oms']['token']): Settings => ({
  ...defaultSettings,
  oms: { ...defaultSettings.oms, token },
})
const fileIn = (folder: string): string => readFileSync(join(folder, 'settings.json'), 'utf8')
const ours = keyringOf('ours')

test('a token lies sealed in the file, and is opened when it is read', () => {
  const folder = newFolder()
  writeSettings(folder, withToken('kanarienvogel'), ours)
  expect(fileIn(folder)).not.toContain('kanarienvogel')
  expect(tokenOf(readSettings(folder, at, ours).settings)).toBe('kanarienvogel')
})

test('without a keyring it lies as it is, in a file that nobody else may read', () => {
  const folder = withFile(JSON.stringify(defaultSettings))
  writeSettings(folder, withToken('kanarienvogel'), noKeyring)
  expect(fileIn(folder)).toContain('kanarienvogel')
  expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600)
})

const withSource = (token: string, hookSecret: string): Settings => ({
  ...defaultSettings,
  otherSources: [
    {
      mark: 'SHOP',
      name: 'Web shop',
      oms: { ...defaultSettings.oms, baseUrl: 'http://127.0.0.1:9/', token, hookSecret },
      connection: usualConnection,
    },
  ],
})

test('the secrets of a further order system lie sealed too, leave with no copy, and count again only for the same address', () => {
  const folder = newFolder()
  const settings = withSource('kanarienvogel', 'wellensittich')
  writeSettings(folder, settings, ours)
  const file = fileIn(folder) + settingsForCopy(settings)
  expect([file.includes('kanarienvogel'), file.includes('wellensittich')]).toEqual([false, false])
  expect(readSettings(folder, at, ours).settings).toEqual(settings)
  expect(takeSettings(folder, settingsForCopy(settings), at, ours)).toBe(true)
  expect(readSettings(folder, at, ours).settings).toEqual(settings)
  const moved = settingsForCopy(settings).replace('127.0.0.1:9', '127.0.0.1:8')
  takeSettings(folder, moved, at, ours)
  expect(readSettings(folder, at, ours).settings.otherSources[0]?.oms).toMatchObject({
    token: null,
    hookSecret: null,
  })
})

test('a file from before there were further order systems goes on with the one it names', () => {
  const { otherSources: _others, omsName: _name, webhook: _hook, ...before } = withToken('kanarienvogel')
  expect(readSettings(withFile(JSON.stringify(before)), at, noKeyring)).toEqual({
    settings: withToken('kanarienvogel'),
    problem: null,
  })
})

test('what lies open is sealed as soon as there is a keyring', () => {
  const folder = withFile(JSON.stringify(withToken('kanarienvogel')))
  const { settings } = readSettings(folder, at, ours)
  sealSettings(folder, settings, ours)
  expect(fileIn(folder)).not.toContain('kanarienvogel')
  expect(readSettings(folder, at, ours)).toEqual({ settings, problem: null })
})

test.each([
  ['nothing is open', withToken(null), ours],
  ['there is no keyring', withToken('kanarienvogel'), noKeyring],
])('where %s, the file stays as it is', (_what, settings, keyring) => {
  const folder = withFile(JSON.stringify(settings))
  sealSettings(folder, settings, keyring)
  expect(fileIn(folder)).toBe(JSON.stringify(settings))
})

test.each([
  ['another account', keyringOf('theirs')],
  ['a computer without a keyring', noKeyring],
])(
  'what %s cannot open stays sealed, whatever else is saved, and opens again for its own',
  (_what, other) => {
    const folder = newFolder()
    writeSettings(folder, withToken('kanarienvogel'), ours)
    const { settings, problem } = readSettings(folder, at, other)
    expect([problem, tokenOf(settings), isTokenLost(settings)]).toEqual([null, null, true])
    writeSettings(folder, { ...settings, sound }, other)
    expect(readSettings(folder, at, ours).settings).toEqual({ ...withToken('kanarienvogel'), sound })
  },
)
