import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, openTote, packUntil, pickAll, release, tote } from '#sim/try/try-work'

let t: TryStation
/** Two packers, a carton each that wants to be weighed, one scale between them. */
beforeEach(async () => {
  t = await tryStation([order('o-1', { tea: 1 }), order('o-2', { tea: 1 })])
  await release(t)
  await pickAll(t)
  openTote(t, 1)
  await packUntil(t, 'weigh')
  for (const text of [badge('both'), tote(2), ownCode('cartonType', 'CT-3'), 'TEA-01']) atB(text)
})
afterEach(() => t.close())

const atB = (text: string) =>
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
  })
const steps = () =>
  Promise.all(
    (['a', 'b'] as const).map(async (seat) => {
      const answer = await t.call('seatView', { seat })
      if (!answer.ok || answer.value.screen.screen !== 'pack') throw new Error(JSON.stringify(answer))
      return answer.value.screen.step.step
    }),
  )
const heard = () =>
  t.news.flatMap((one) =>
    one.tell === 'seat' && one.verdict?.kind === 'refused'
      ? [[one.view.seat, one.verdict.refusal.refusal]]
      : [],
  )
const expectedG = async () => (await t.screen('pack')).weight.expectedG ?? 0

test('a weight that either carton may have goes to neither, and both are told', async () => {
  expect(await steps()).toEqual(['weigh', 'weigh'])
  t.devices.weigh(await expectedG())
  expect(await steps()).toEqual(['weigh', 'weigh'])
  expect(heard()).toEqual([
    ['a', 'scale-shared'],
    ['b', 'scale-shared'],
  ])
})

test('"weigh now" takes it for the seat that says so', async () => {
  const weightG = await expectedG()
  t.devices.weigh(weightG)
  await t.call('weighAgain', { seat: 'b' })
  t.devices.weigh(weightG)
  expect((await steps())[0]).toBe('weigh')
  expect((await steps())[1]).not.toBe('weigh')
})

test('"weigh now" holds for one weight; the next is for the other carton', async () => {
  const weightG = await expectedG()
  await t.call('weighAgain', { seat: 'b' })
  t.devices.weigh(weightG)
  expect((await steps())[0]).toBe('weigh')
  t.devices.weigh(weightG)
  expect((await steps())[0]).not.toBe('weigh')
})
