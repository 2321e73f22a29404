import { expect, test } from 'vitest'
import { randomTexts, roundTrip } from './round-trip.ts'

test('hundreds of symbols of every kind say, drawn and read again, what was printed', async () => {
  const { symbols, kinds, wrong } = await roundTrip(700, 3)
  expect(wrong).toEqual([])
  expect(symbols).toBe(700)
  expect(Object.keys(kinds).sort()).toEqual([
    'code128',
    'databarexpanded',
    'datamatrix',
    'ean13',
    'ean8',
    'gs1-128',
    'gs1datamatrix',
    'gs1qrcode',
    'itf14',
    'pdf417',
    'qrcode',
    'upca',
    'upce',
  ])
})

test('random texts are all answered, and only some of them are anything', () => {
  const { texts, read } = randomTexts(20_000, 1)
  expect(texts).toBe(20_000)
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(texts / 2)
})
