import { expect, test } from 'vitest'
import type { Scan } from '#contract/devices'
import { actionCode } from '#domain/action'
import { type DeviceMemory, noDevices, rememberDevice } from '#station/devices/device-desk'

const at = (ms: number) => new Date(1_000_000 + ms).toISOString()
const scanAt = (ms: number, text: string): Scan => ({
  deviceId: 'gun',
  seat: 'a',
  scanId: `s-${ms}`,
  bytesHex: '',
  text,
  aim: null,
  at: at(ms),
})
const kept = (memory: DeviceMemory) => [
  memory.lastScan.get('gun')?.text ?? null,
  memory.raw.get('gun')?.length ?? 0,
]
const raw = (memory: DeviceMemory, ms: number) =>
  rememberDevice(memory, { news: 'raw', deviceId: 'gun', direction: 'in', bytesHex: '50', at: at(ms) })

test('the desk shows the last scan and its bytes', () => {
  const memory = noDevices()
  raw(memory, 0)
  rememberDevice(memory, { news: 'scan', scan: scanAt(0, '4006381333931') })
  expect(kept(memory)).toEqual(['4006381333931', 1])
})

test('digits of the command card may be a PIN, so nothing of them is kept', () => {
  const memory = noDevices()
  rememberDevice(memory, { news: 'scan', scan: scanAt(0, '4006381333931') })
  for (const [place, digit] of (['4', '0', '9'] as const).entries()) {
    raw(memory, 100 * place)
    rememberDevice(memory, { news: 'scan', scan: scanAt(100 * place + 1, actionCode(digit)) })
    raw(memory, 100 * place + 60)
  }
  expect(kept(memory)).toEqual([null, 0])
})

test('after the digits bytes are kept again', () => {
  const memory = noDevices()
  rememberDevice(memory, { news: 'scan', scan: scanAt(0, actionCode('7')) })
  raw(memory, 5000)
  rememberDevice(memory, { news: 'scan', scan: scanAt(5000, actionCode('SKIP')) })
  expect(kept(memory)).toEqual([actionCode('SKIP'), 1])
})
