import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { usualConfidence } from '#contract/recogniser'
import { signInAdmin } from './sign-in-admin.ts'
import { picturesFolder, type Story, startStory } from './story.ts'

const folder = picturesFolder()
const headset: DeviceConfig = {
  kind: 'recogniser',
  deviceId: 'headset',
  name: 'Headset left',
  seat: 'a',
  leastConfidence: usualConfidence,
  transport: { kind: 'program', path: '/opt/listen/listen', arguments: ['--microphone', 'headset'] },
}
let story: Story
beforeAll(async () => {
  story = await startStory({ orders: 2, seed: 31, moreDevices: [headset] })
  await story.size(1280, 800)
  await signInAdmin(story)
  await story.call('choosePreferences', { seat: 'a', language: 'en', theme: 'light' })
  await at('button-desk').click()
}, 60_000)
afterAll(() => story?.close(), 30_000)

const at = (name: string) => story.window().getByTestId(name)
const snap = async (what: string, picture: string) => {
  await at(what).screenshot({ path: join(folder, `device-${picture}.png`) })
}

/** The pictures of docs/devices: where one of each family is set up, with an address as it reads in a real hall. */
it.each([
  ['scanner-a', 'scanner', 'Port', '/dev/ttyACM0'],
  ['scale', 'scale', 'Port', '/dev/ttyUSB0'],
  ['label-printer', 'label-printer', 'Address', '192.168.10.21'],
  ['documents', 'document-printer', 'Folder', '/srv/papers'],
  ['headset', 'recogniser', 'Program', '/opt/listen/listen'],
])(
  'shows where %s is set up',
  async (deviceId, picture, field, address) => {
    await at('rail-settings').click()
    await at('settings-devices').click()
    const form = at(`device-form-${deviceId}`)
    const place = form.getByRole('textbox', { name: field, exact: true }).last()
    for (const port of await form.getByRole('textbox', { name: 'Port number' }).all()) await port.fill('9100')
    await place.fill(address)
    await at('button-save-devices').focus()
    await snap(`device-form-${deviceId}`, picture)
    expect(await place.inputValue()).toBe(address)
  },
  30_000,
)

it('shows the guided test of a scanner', async () => {
  await at('rail-devices').click()
  await at('device-link-scanner-a').click()
  await at('button-scanner-test-scanner-a').click()
  await at('test-symbol-code128').waitFor()
  await snap('device-detail', 'scanner-test')
  await at('button-end-test-scanner-a').click()
  await at('button-scanner-test-scanner-a').waitFor()
  expect(await at('test-symbol-code128').count()).toBe(0)
}, 30_000)
