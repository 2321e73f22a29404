import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const roll = ownCode('command', 'ROLL')
async function supplies() {
  const answer = await t.call('supplies', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function printer(): Promise<string> {
  return (await supplies()).labels[0]?.deviceId ?? ''
}

test('labels and cartons are taken off by what is printed and closed; a new roll is scanned at the bench', async () => {
  t = await released([order('o-1', { tea: 2 })])
  await signIn(t, 'supervisor')
  const deviceId = await printer()
  const before = await supplies()
  expect(before.cartons.map(({ there }) => there)).toEqual(before.cartons.map(() => null))
  expect(await t.call('newRoll', { deviceId })).toMatchObject({ refusal: { refusal: 'labels-not-counted' } })
  await t.call('countLabels', { deviceId, count: { onRoll: 3, rollOf: 100, spareRolls: 2 } })
  await t.call('countCartons', { cartonTypeId: 'CT-3', there: 10 })
  expect((await supplies()).labels[0]).toMatchObject({ isLow: true, left: { onRoll: 3, all: 203 } })
  t.pass(1_000)
  await t.call('signOut', { seat: 'a' })
  await atPackStep(t, 'home')
  const few = async () => (await t.view()).devices.find((one) => one.deviceId === deviceId)?.fewLabels
  expect(await few()).toBe(2)
  t.pass(1_000)
  t.scan(roll)
  expect(await few()).toBeNull()
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const { labels, cartons } = await supplies()
  expect(labels[0]).toMatchObject({ isLow: false, left: { onRoll: 100, spareRolls: 1, all: 200 } })
  expect(cartons.find(({ cartonTypeId }) => cartonTypeId === 'CT-3')?.there).toBe(9)
  expect(
    t.rows("SELECT kind FROM event WHERE kind IN ('labels-counted', 'cartons-counted', 'roll-changed')"),
  ).toHaveLength(3)
})
