import { afterEach, expect, test } from 'vitest'
import type { ScaleProtocolName } from '#contract/devices'
import { actionCode } from '#domain/action'
import type { ScaleOrder, ScaleOrderProblem } from '#domain/scale-order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, badge, release } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

async function atScale(protocol: ScaleProtocolName = 'mt-sics'): Promise<void> {
  const devices = bench.map((one) => (one.kind === 'scale' ? { ...one, protocol } : one))
  t = await tryStation([order('o-1', { tea: 1 })], { settings: { devices } })
  await release(t)
  await atPackStep(t, 'weigh')
}
const scan = (of: ScaleOrder) => t.scan(actionCode(of === 'zero' ? 'ZERO' : 'TARE'))
const asked = () => t.devices.asks.filter(({ ask }) => ask === 'zero' || ask === 'tare')
const verdicts = () => t.news.flatMap((one) => (one.tell === 'seat' ? (one.verdict ?? []) : []))
const set = () =>
  t.rows("SELECT subject, actor, payload FROM event WHERE kind = 'scale-set'") as {
    subject: string
    actor: string
    payload: string
  }[]
const answered = () => t.until(async () => (await t.view()).scale?.underWay === null)
const refused = (of: ScaleOrder, problem: ScaleOrderProblem) => ({
  kind: 'refused',
  refusal: { refusal: 'scale-not-set', order: of, problem },
})

test.each(['zero', 'tare'] as const)(
  'the code for %s sets the scale, and who did it is on disk',
  async (of) => {
    await atScale()
    scan(of)
    expect(t.news.at(-1)).toMatchObject({ tell: 'seat', verdict: null, view: { scale: { underWay: of } } })
    await answered()
    expect(verdicts().at(-1)).toMatchObject({ kind: 'accepted', said: { saved: 'scale-set', order: of } })
    expect(set().map(({ payload }) => JSON.parse(payload))).toEqual([
      { deviceId: 'scale', order: of, told: 'done' },
    ])
  },
)

test('the button does the same as the code', async () => {
  await atScale()
  expect(await t.call('act', { seat: 'a', action: 'ZERO' })).toEqual({ ok: true, value: null })
  await answered()
  expect([asked().length, set().length]).toEqual([1, 1])
})

test.each<ScaleOrderProblem>(['unplugged', 'not-ready', 'busy', 'no-answer', 'would-not'])(
  'a scale that answers "%s" says so, and nothing counts as done',
  async (problem) => {
    await atScale()
    t.devices.sets = problem
    scan('tare')
    await answered()
    expect(verdicts().at(-1)).toMatchObject(refused('tare', problem))
    expect(set()).toEqual([])
  },
)

test('a second order waits for the answer to the first', async () => {
  await atScale()
  t.devices.sets = null
  scan('zero')
  expect(scan('tare')).toMatchObject(refused('tare', 'busy'))
  expect(asked()).toHaveLength(1)
})

test.each([
  ['nci', { zero: true, tare: false }, 'tare'],
  ['cas-pc', { zero: false, tare: false }, 'zero'],
] as const)('what %s has no words for is never sent', async (protocol, can, of) => {
  await atScale(protocol)
  expect((await t.view()).scale?.orders).toEqual(can)
  expect(scan(of)).toMatchObject(refused(of, 'own-keys'))
  expect(asked()).toEqual([])
})

test('who signed out meanwhile is told nothing, and the scale was set all the same', async () => {
  await atScale()
  t.devices.sets = null
  scan('zero')
  const [ask] = asked()
  t.scan(actionCode('SIGN-OUT'))
  const before = verdicts().length
  const requestId = ask !== undefined && 'requestId' in ask ? ask.requestId : ''
  t.devices.tell({ news: 'done', requestId, ok: true, detail: null, told: 'sent' })
  expect([verdicts().length, set().length]).toEqual([before, 1])
})

test('a picker may not set it, and where nothing is weighed it is left to the window, which has no such button', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  t.scan(badge('picker'))
  expect(scan('zero')).toMatchObject({ refusal: { refusal: 'not-your-role' } })
  t.scan(badge('packer'))
  expect(scan('zero')).toBeNull()
  expect(t.news.at(-1)).toMatchObject({ tell: 'press', action: 'ZERO' })
  expect(asked()).toEqual([])
})
