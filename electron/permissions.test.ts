import { expect, it } from 'vitest'
import { mayUse } from './permissions.ts'

it('lets only our own page use camera and microphone, and nobody anything else', () => {
  expect(mayUse('media', 'station://app/', true)).toBe(true)
  expect(mayUse('media', 'station://app', false)).toBe(false)
  for (const origin of ['station://evil/', 'station://app.evil/', 'https://app/', 'null', ''])
    expect(mayUse('media', origin, true)).toBe(false)
  for (const permission of [
    'geolocation',
    'notifications',
    'usb',
    'hid',
    'serial',
    'clipboard-read',
    'fullscreen',
    'openExternal',
  ])
    expect(mayUse(permission, 'station://app/', true)).toBe(false)
})
