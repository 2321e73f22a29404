import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultSettings, readSettings, writeSettings } from '#station/settings'

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
  writeSettings(folder, { ...defaultSettings, sound })
  expect(readSettings(folder, at)).toEqual({ settings: { ...defaultSettings, sound }, problem: null })
})

test('a new station starts with defaults and no complaint', () => {
  expect(readSettings(newFolder(), at)).toEqual({ settings: defaultSettings, problem: null })
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
  const { settings, problem } = readSettings(folder, at)
  expect([settings, problem !== null, readdirSync(folder)]).toEqual([
    defaultSettings,
    true,
    ['settings.json.unreadable-2026-11-22T090000.000Z'],
  ])
})

test('the text that was set aside is still all there', () => {
  const folder = withFile('{ "station": ')
  readSettings(folder, at)
  const [aside] = readdirSync(folder)
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{ "station": ')
})

test('bad settings are never written over good ones', () => {
  const folder = newFolder()
  writeSettings(folder, { ...defaultSettings, sound })
  expect(() => writeSettings(folder, { ...defaultSettings, sound: { ...sound, gainPercent: 500 } })).toThrow()
  expect(readSettings(folder, at).settings.sound).toEqual(sound)
})

test('two stations with defaults do not share them', () => {
  const { settings } = readSettings(newFolder(), at)
  settings.devices.push({
    kind: 'document-printer',
    deviceId: 'x',
    name: 'x',
    transport: { kind: 'folder', path: '/tmp' },
  })
  expect(readSettings(newFolder(), at).settings.devices).toEqual([])
})
