import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { pinOf } from '#sim/try/try-warehouse'
import { badge } from '#sim/try/try-work'
import { withTries } from '#station/practice/copied-tries'
import { practiceFolder, readMode, writeMode } from '#station/practice/mode-file'
import { begin, end } from '#station/practice/try-practice'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const wrongPin = '918273'
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const refused = (refusal: object) => ({ ok: false, refusal })
const locked = (waitS: number) => refused({ refusal: 'pin-locked', waitS, whole: false })

/** A supervisor's PIN, tried at whatever station is open. */
const tryPin = async (pin: string) => {
  await t.call('signOut', { seat })
  t.scan(badge('supervisor'))
  return await t.call('givePin', { seat, pin })
}
const tryWrong = async (times: number) => {
  for (let one = 1; one < times; one++) await tryPin(wrongPin)
  return await tryPin(wrongPin)
}

test('PINs tried wrongly at a copy count at the live station', async () => {
  t = await tryStation()
  await begin(t, 'training')
  expect(await tryWrong(3)).toEqual(refused({ refusal: 'wrong-pin', triesLeft: 1 }))
  await end(t)
  expect(await tryWrong(1)).toEqual(locked(30))
})

test('one training after another gives no fresh tries', async () => {
  t = await tryStation()
  for (let round = 0; round < 2; round++) {
    await begin(t, 'training')
    await tryWrong(2)
    await end(t)
  }
  await begin(t, 'training')
  expect(await tryPin(pinOf('supervisor'))).toEqual(locked(30))
})

test('a training that was cut off has counted, too', async () => {
  t = await tryStation()
  await begin(t, 'training')
  await tryWrong(4)
  t.pass(10_000)
  await t.reopen(() => t.pass(5_000))
  expect(await tryPin(pinOf('supervisor'))).toEqual(locked(15))
})

test('so has one whose copy was gone when the program died again, however often the note is read', async () => {
  t = await tryStation()
  await begin(t, 'training')
  await tryWrong(4)
  const since = readMode(t.folder)
  if (since === null) throw new Error('nobody noted the training')
  const died = () => {
    writeMode(t.folder, withTries(t.folder, since, quiet))
    rmSync(practiceFolder(t.folder), { recursive: true, force: true })
  }
  await t.reopen(died)
  expect(await tryPin(pinOf('supervisor'))).toEqual(locked(30))
})

test('the wait of a copy goes on while nothing is open, and ends', async () => {
  t = await tryStation()
  await begin(t, 'training')
  await tryWrong(4)
  await t.reopen(() => t.pass(30_000))
  expect(await tryPin(pinOf('supervisor'))).toMatchObject({ ok: true })
})

test('the right PIN at a copy forgets nothing of what the live station counted', async () => {
  t = await tryStation()
  await tryWrong(3)
  await t.call('signOut', { seat })
  await begin(t, 'training')
  expect(await tryPin(pinOf('supervisor'))).toMatchObject({ ok: true })
  await end(t)
  expect(await tryWrong(1)).toEqual(locked(30))
})

test('the live log says of whom PINs were tried wrongly', async () => {
  t = await tryStation()
  await begin(t, 'training')
  await tryWrong(2)
  await end(t)
  const told = t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'practice-ended'")
  expect(told.map(({ payload }) => JSON.parse(payload))).toEqual([
    expect.objectContaining({ wrongPins: [{ personId: 'P-1022', wrong: 2 }] }),
  ])
})
