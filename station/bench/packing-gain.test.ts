import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { usualPackingRules } from '#domain/verification'
import type { GainRules } from '#domain/weight-gain'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { allow, atPackStep, packUntil, release } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const teaG = 250
let tareG = 0
/** What lies on the scale, until it was looked at. */
const lies = (weightG: number, readings = 2) => {
  for (let reading = 0; reading < readings; reading++) t.devices.reading(weightG)
}
/** A packer whose empty carton stands on the scale of a bench that checks each scan. */
async function packing(gain: Partial<GainRules> = {}, tea = 3): Promise<void> {
  const rules = {
    ...usualPackingRules,
    gain: { ...usualPackingRules.gain, policy: 'check' as const, ...gain },
  }
  t = await tryStation([order('o-1', { tea })], { settings: { packing: rules } })
  await release(t)
  await atPackStep(t, 'scan-unit')
  tareG = (await t.screen('pack')).weight.expectedG ?? 0
  lies(0)
  lies(tareG)
}
const screen = () => t.screen('pack')
const states = () =>
  t
    .rows<{ state: string }>('SELECT state FROM carton_gain ORDER BY since, carton_unit_id')
    .map((one) => one.state)
const facts = () =>
  t
    .rows<{ kind: string }>("SELECT kind FROM event WHERE kind LIKE 'gain-%' ORDER BY seq")
    .map(({ kind }) => kind.replace('gain-', ''))
const refusals = () =>
  t.news.flatMap((one) =>
    one.tell === 'seat' && one.verdict?.kind === 'refused' ? [one.verdict.refusal.refusal] : [],
  )

test('a unit that adds what it weighs is agreed to, and work goes on', async () => {
  await packing()
  expect(t.scan('TEA-01')?.kind).toBe('accepted')
  expect((await screen()).weight.gain).toBe('awaited')
  lies(tareG + teaG)
  expect(await screen()).toMatchObject({
    verified: 1,
    step: { step: 'scan-unit' },
    weight: { gain: 'agreed' },
  })
  expect(facts()).toEqual(['awaited', 'agreed'])
})

test('two units for one scan are said at once, and the unit is not verified until one is out', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 2 * teaG)
  expect(refusals()).toEqual(['gain-off'])
  expect(await screen()).toMatchObject({
    verified: 0,
    step: { step: 'gain-off', gainG: 500, expectedG: 250, cause: 'double', item: { sku: 'tea' } },
  })
  expect(t.scan('KOPI-01')).toMatchObject({ kind: 'refused' })
  expect(await t.call('cartonFull', { seat: 'a' })).toMatchObject({ refusal: { refusal: 'gain-off' } })
  lies(tareG + teaG)
  expect(await screen()).toMatchObject({ verified: 1, step: { step: 'scan-unit' } })
})

test('the same carton is said to be wrong once, not with each reading', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 2 * teaG, 12)
  expect(facts()).toEqual(['awaited', 'off'])
})

test('the unit that lay there before its scan makes it right by its scan', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 2 * teaG)
  expect(t.scan('TEA-01')?.kind).toBe('accepted')
  lies(tareG + 2 * teaG)
  expect(await screen()).toMatchObject({ verified: 2, step: { step: 'scan-unit' } })
})

test('a unit that is taken out is in doubt no more', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 90)
  expect((await screen()).step).toMatchObject({ step: 'gain-off', cause: 'less' })
  const [line] = (await screen()).lines
  await t.call('takeOut', { seat: 'a', lineRef: line?.lineRef ?? '', sku: 'tea', damaged: false })
  const { lines, step } = await screen()
  expect([step.step, lines[0]?.verified]).toEqual(['scan-unit', 0])
})

test('a supervisor allows what does not fit; where the site wants it, who packs may', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 400)
  await t.call('overrideWeight', { seat: 'a' })
  expect((await screen()).step.step).toBe('gain-off')
  expect(await allow(t, 'scaleChecked')).toMatchObject({ ok: true })
  expect(await screen()).toMatchObject({
    verified: 1,
    step: { step: 'scan-unit' },
    weight: { gain: 'accepted' },
  })
  lies(tareG + 400)
  t.scan('TEA-01')
  lies(tareG + 400 + teaG)
  expect(states()).toEqual(['accepted', 'agreed'])
  await t.close()
  await packing({ accept: 'packer' })
  t.scan('TEA-01')
  lies(tareG + 400)
  expect(t.scan(ownCode('command', 'OVERRIDE'))?.kind).toBe('accepted')
  expect(states()).toEqual(['accepted'])
})

test('what was not weighed in time stands, and the screen says so', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG, 14)
  expect(await screen()).toMatchObject({
    verified: 1,
    step: { step: 'scan-unit' },
    weight: { gain: 'unchecked' },
  })
})

test('where each scan must be weighed, what was not stops the carton until it is', async () => {
  await packing({ policy: 'insist' })
  t.scan('TEA-01')
  lies(tareG, 14)
  expect(await screen()).toMatchObject({
    verified: 0,
    step: { step: 'gain-off', gainG: null, cause: 'nothing' },
  })
  lies(tareG + teaG)
  expect(await screen()).toMatchObject({ verified: 1, step: { step: 'scan-unit' } })
})

test('the whole carton is weighed only when its last unit was seen, and what that weighed is learned', async () => {
  await packing({}, 1)
  t.scan('TEA-01')
  lies(tareG, 4)
  expect((await screen()).step.step).toBe('weigh')
  expect(t.rows("SELECT 1 FROM event WHERE kind = 'carton-weighed'")).toEqual([])
  lies(tareG + teaG, 6)
  expect(t.rows('SELECT weighed_g AS g FROM carton')).toEqual([{ g: tareG + teaG }])
  await packUntil(t, 'home')
  expect(t.rows('SELECT sku, way, weight_mg AS weightMg FROM weighed_unit')).toEqual([
    { sku: 'tea', way: 'gain', weightMg: teaG * 1000 },
  ])
})

test('what was in doubt is in doubt after a restart, and what is right by then goes on', async () => {
  await packing()
  t.scan('TEA-01')
  lies(tareG + 2 * teaG)
  await t.reopen()
  await t.start()
  expect((await screen()).step.step).toBe('gain-off')
  lies(tareG + teaG)
  expect(await screen()).toMatchObject({ verified: 1, step: { step: 'scan-unit' } })
})

test('without the rule the scale is asked for nothing', async () => {
  await packing({ policy: 'off' })
  t.scan('TEA-01')
  lies(tareG + 2 * teaG)
  expect([facts(), (await screen()).step.step]).toEqual([[], 'scan-unit'])
})
