import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { demoPins } from '#sim/data/people'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { pinOf } from '#sim/try/try-warehouse'
import { badge } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const wrongPin = '918273'
const byBadge = (code: string, pin: string) => {
  t.scan(ownCode('badge', code))
  return t.call('givePin', { seat, pin })
}
const supervisor = (pin: string) => byBadge('B-1022', pin)
const wrong = async (times: number) => {
  for (let one = 1; one < times; one++) await supervisor(wrongPin)
  return supervisor(wrongPin)
}
/** Wrong PINs with all waits waited out. */
const wrongThroughWaits = async (times: number) => {
  for (let one = 1; one < times; one++) {
    await supervisor(wrongPin)
    t.pass(3_600_000)
  }
  return supervisor(wrongPin)
}
const refused = (refusal: object) => ({ ok: false, refusal })
const locked = (waitS: number, whole = false) => refused({ refusal: 'pin-locked', waitS, whole })

test.each([
  [1, { refusal: 'wrong-pin', triesLeft: 3 }],
  [3, { refusal: 'wrong-pin', triesLeft: 1 }],
  [4, { refusal: 'pin-locked', waitS: 30, whole: false }],
])('after %i wrong PINs it says what is left', async (times, refusal) => {
  t = await tryStation()
  expect(await wrong(times)).toEqual(refused(refusal))
})

test.each([
  [5, 60],
  [6, 300],
  [7, 900],
  [8, 3600],
  [9, 3600],
])('the wrong PIN number %i locks for %i s', async (times, waitS) => {
  t = await tryStation()
  expect(await wrongThroughWaits(times)).toEqual(locked(waitS))
})

test('while locked even the right PIN is refused, and looking at it costs no further wait', async () => {
  t = await tryStation()
  await wrong(4)
  t.pass(12_000)
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(18))
  t.pass(18_000)
  expect(await supervisor(pinOf('supervisor'))).toMatchObject({ ok: true })
})

test('the right PIN forgets the wrong ones', async () => {
  t = await tryStation()
  await wrong(3)
  await supervisor(pinOf('supervisor'))
  await t.call('signOut', { seat })
  expect(await supervisor(wrongPin)).toEqual(refused({ refusal: 'wrong-pin', triesLeft: 3 }))
})

test('a clock put forward opens nothing, one put back keeps nothing closed', async () => {
  t = await tryStation()
  await wrong(4)
  t.clock.ms += 365 * 86_400_000
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(30))
  t.clock.ms -= 10 * 365 * 86_400_000
  t.clock.upMs += 30_000
  expect(await supervisor(pinOf('supervisor'))).toMatchObject({ ok: true })
})

test('a wait goes on where it was when the program is opened again', async () => {
  t = await tryStation()
  await wrong(4)
  t.pass(12_000)
  await t.reopen()
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(18))
})

test('the time the program was closed counts while the computer was on', async () => {
  t = await tryStation()
  await wrong(4)
  t.pass(12_000)
  await t.reopen(() => t.pass(10_000))
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(8))
  await t.reopen(() => t.pass(8_000))
  expect(await supervisor(pinOf('supervisor'))).toMatchObject({ ok: true })
})

test('a clock set ahead while the program is closed ends no wait', async () => {
  t = await tryStation()
  await wrong(4)
  await t.reopen(() => {
    t.clock.ms += 365 * 86_400_000
  })
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(30))
})

test('a computer switched off and on again counts from when it was switched on', async () => {
  t = await tryStation()
  await wrong(4)
  await t.reopen(() => {
    t.clock.ms += 86_400_000
    t.clock.onMs = 20_000
  })
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(10))
  t.pass(10_000)
  expect(await supervisor(pinOf('supervisor'))).toMatchObject({ ok: true })
})

test('closed and opened over and over, no time is counted twice', async () => {
  t = await tryStation()
  await wrong(4)
  for (let round = 0; round < 5; round++) {
    await t.reopen(() => t.pass(2_000))
    t.pass(1_000)
  }
  expect(await supervisor(pinOf('supervisor'))).toEqual(locked(15))
})

test('a PIN is counted as wrong on disk before it is looked at', async () => {
  t = await tryStation()
  const counted = () =>
    t.rows("SELECT 1 FROM person WHERE person_id = 'P-1022' AND pin_wrong = 1").length === 1
  let isAnswered = false
  const answer = supervisor(pinOf('supervisor')).then(() => {
    isAnswered = true
  })
  await t.until(counted)
  expect(isAnswered).toBe(false)
  await answer
  expect(counted()).toBe(false)
})

test('of twenty tries at once only four are looked at', async () => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => t.call('givePin', { seat, pin: wrongPin })),
  )
  const looked = t.rows("SELECT 1 FROM event WHERE kind = 'pin-refused'").length
  expect([looked, answers.some(({ ok }) => ok)]).toEqual([4, false])
})

test('a PIN tried on everybody makes the whole station wait, and one’s own right PIN does not help', async () => {
  t = await tryStation()
  const [first = '', ...others] = Object.keys(demoPins)
  for (const one of others) for (const pin of [wrongPin, '827364']) await byBadge(one, pin)
  expect(await byBadge(first, demoPins[first] ?? '')).toMatchObject({ ok: true })
  await t.call('signOut', { seat })
  for (const one of others.slice(0, 2)) await byBadge(one, '736455')
  expect(await byBadge(others[2] ?? '', '736455')).toEqual(locked(30, true))
  expect(await byBadge(first, demoPins[first] ?? '')).toEqual(locked(30, true))
  t.pass(30_000)
  expect(await byBadge(first, demoPins[first] ?? '')).toMatchObject({ ok: true })
})

test('the other seat works on while a PIN is looked at', async () => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  const from = t.news.length
  const answer = t.call('givePin', { seat, pin: pinOf('supervisor') })
  await new Promise<void>((resolve) => setImmediate(resolve))
  const text = badge('picker')
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
  })
  await answer
  const shown = t.news
    .slice(from)
    .flatMap((one) => (one.tell === 'seat' && one.verdict !== null ? [one] : []))
  expect(shown.map(({ view, verdict }) => [view.seat, verdict?.kind])).toEqual([
    ['b', 'accepted'],
    ['a', 'accepted'],
  ])
})

test('no PIN and no hash of one appears in the audit log', async () => {
  t = await tryStation()
  await wrong(2)
  await supervisor(pinOf('supervisor'))
  await t.call('changePin', { seat, oldPin: pinOf('supervisor'), pin: '480213' })
  const everything = JSON.stringify(t.rows('SELECT payload, personal FROM event'))
  for (const secret of [wrongPin, pinOf('supervisor'), '480213', 'scrypt'])
    expect(everything).not.toContain(secret)
})
