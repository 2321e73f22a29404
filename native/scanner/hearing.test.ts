import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DeviceNews } from '#contract/devices'
import { keyboards } from '#domain/keyboard'
import { burstGapMs, createHearing } from './hearing.ts'
import { understandBytes, understandKeys } from './understand.ts'
import type { Key } from './wedge.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function scannerTried() {
  const news: DeviceNews[] = []
  const hearing = createHearing<Uint8Array>((told) => news.push(told), understandBytes)
  hearing.begin('try')
  return { hearing, news, take: (text: string) => hearing.take(Buffer.from(text)) }
}

it('takes the chunks of one code together, and codes with a pause between them apart', () => {
  const { news, take } = scannerTried()
  take('PB')
  vi.advanceTimersByTime(burstGapMs - 1)
  take('X\r')
  vi.advanceTimersByTime(burstGapMs)
  take('Y\r')
  vi.advanceTimersByTime(burstGapMs)
  const signs = news.flatMap((one) => (one.news === 'heard' ? [one.heard[0]?.signs.join('')] : []))
  expect(signs).toEqual(['PBX\r', 'Y\r'])
})

it('leaves no scanner deaf to work when whoever tried it went away', () => {
  const { hearing, news, take } = scannerTried()
  vi.advanceTimersByTime(299_000)
  take('X\r')
  vi.advanceTimersByTime(299_000)
  expect(hearing.isOn()).toBe(true)
  vi.advanceTimersByTime(1000)
  expect(hearing.isOn()).toBe(false)
  expect(news.at(-1)).toEqual({ news: 'done', requestId: 'try', ok: true, detail: null })
  expect(vi.getTimerCount()).toBe(0)
})

it('tells what came last before it ends, and each end once', () => {
  const { hearing, news, take } = scannerTried()
  take('X\r')
  hearing.end()
  hearing.end()
  expect(news.map((one) => one.news)).toEqual(['heard', 'done'])
})

it('reads signs typed by their number on the number pad', () => {
  const key = (down: boolean, name: string, code: string): Key => {
    const held = { shift: false, control: false, altGraph: false, meta: false, byHand: false }
    return { ...held, down, key: name, code, alt: name !== 'Alt' || down }
  }
  const typed = [...'PB-1/x'].flatMap((sign) => [
    key(true, 'Alt', 'AltLeft'),
    ...[...String(sign.charCodeAt(0))].map((digit) => key(true, digit, `Numpad${digit}`)),
    key(false, 'Alt', 'AltLeft'),
  ])
  const heard = understandKeys(typed) ?? expect.fail('typing of a person')
  expect(heard.map(({ as, signs }) => [as, signs.join('')])).toEqual(
    [...keyboards, 'computer'].map((as) => [as, 'PB-1/x']),
  )
})
