import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { supervisorPin } from '#sim/try/try-warehouse'
import { badge } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const byPin = (pin: string) => t.call('signInByPin', { seat: 'a', personId: 'P-1022', pin })
const wrong = async (times: number) => {
  for (let one = 1; one < times; one++) await byPin('000000')
  return byPin('000000')
}

test('a badge signs in', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  expect((await t.view()).person).toMatchObject({ name: 'Nurul Aisyah binti Hamdan', roles: ['picker'] })
})

test('an unknown badge signs nobody in', async () => {
  t = await tryStation()
  t.scan(ownCode('badge', 'B-9999'))
  expect((await t.view()).person).toBeNull()
})

test('a badge with a wrong check character signs nobody in', async () => {
  t = await tryStation()
  t.scan(badge('picker').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))
  expect((await t.view()).person).toBeNull()
})

test('the right PIN signs in', async () => {
  t = await tryStation()
  await byPin(supervisorPin)
  expect((await t.view()).person?.personId).toBe('P-1022')
})

test('a person without a PIN cannot sign in with one', async () => {
  t = await tryStation()
  expect(await t.call('signInByPin', { seat: 'a', personId: 'P-1001', pin: '000000' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'wrong-pin' },
  })
})

test.each([
  [1, { refusal: 'wrong-pin', triesLeft: 4 }],
  [4, { refusal: 'wrong-pin', triesLeft: 1 }],
  [5, { refusal: 'pin-locked', waitS: 30 }],
])('after %i wrong PINs it says what is left', async (times, refusal) => {
  t = await tryStation()
  expect(await wrong(times)).toEqual({ ok: false, refusal })
})

test('while locked even the right PIN is refused', async () => {
  t = await tryStation()
  await wrong(5)
  t.clock.ms += 12_000
  expect(await byPin(supervisorPin)).toEqual({ ok: false, refusal: { refusal: 'pin-locked', waitS: 18 } })
})

test('the lock survives the end of the program', async () => {
  t = await tryStation()
  await wrong(5)
  await t.reopen()
  expect(await byPin(supervisorPin)).toMatchObject({ ok: false, refusal: { refusal: 'pin-locked' } })
})

test('after the wait the right PIN signs in again', async () => {
  t = await tryStation()
  await wrong(5)
  t.clock.ms += 30_000
  expect(await byPin(supervisorPin)).toMatchObject({ ok: true })
})

test('each further wrong PIN doubles the wait', async () => {
  t = await tryStation()
  await wrong(5)
  t.clock.ms += 30_000
  expect(await byPin('000000')).toEqual({ ok: false, refusal: { refusal: 'pin-locked', waitS: 60 } })
})

test('the right PIN forgets the wrong ones', async () => {
  t = await tryStation()
  await wrong(4)
  await byPin(supervisorPin)
  expect(await byPin('000000')).toEqual({ ok: false, refusal: { refusal: 'wrong-pin', triesLeft: 4 } })
})

test('a wrong PIN never appears in the audit log', async () => {
  t = await tryStation()
  await byPin('918273')
  expect(t.rows("SELECT * FROM event WHERE payload LIKE '%918273%' OR personal LIKE '%918273%'")).toEqual([])
})

test('the seat is still taken after the program ended', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  await t.reopen()
  expect((await t.view()).person?.personId).toBe('P-1001')
})

test('a scan by nobody is refused', async () => {
  t = await tryStation()
  expect(t.scan('TEA-01')).toMatchObject({ kind: 'refused', refusal: { refusal: 'sign-in-first' } })
})

test('language and theme are the person’s own on every seat', async () => {
  t = await tryStation()
  t.scan(badge('picker'))
  await t.call('choosePreferences', { seat: 'a', language: 'zh', theme: 'contrast' })
  await t.reopen()
  expect((await t.view()).person).toMatchObject({ language: 'zh', theme: 'contrast' })
})
