import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodsChanged, judgeChange } from '#domain/change'
import { orderOf } from '#domain/wave-sample'
import {
  applyWork,
  asPicked,
  judgeWork,
  kitsOf,
  type StopNow,
  type StopWork,
  type WorkNamed,
  type WorkStop,
  workStep,
} from '#domain/work-stop'

const stop = (change: Partial<WorkStop> = {}): WorkStop => ({
  stopRef: 'W1',
  kind: 'engraving',
  name: 'Engrave',
  text: 'The name on the card',
  picture: null,
  lineRef: null,
  eachUnit: false,
  place: null,
  components: [],
  ...change,
})
const kit = stop({
  stopRef: 'K1',
  kind: 'kitting',
  lineRef: '1',
  components: [
    { sku: 'tea', quantity: 2 },
    { sku: 'radio', quantity: 1 },
  ],
})
const now = (of: WorkStop, change: Partial<StopNow> = {}): StopNow => ({
  stop: of,
  state: 'open',
  units: 1,
  unitsDone: 0,
  sku: of.lineRef === null ? null : 'set',
  parts: of.components.map((one) => ({
    ...one,
    scanned: 0,
    tracking: one.sku === 'radio' ? 'serial' : 'none',
    lots: one.sku === 'tea' ? ['L1'] : [],
    serials: one.sku === 'radio' ? ['S1', 'S2'] : [],
    used: [],
  })),
  ...change,
})
const work = (...stops: StopNow[]): StopWork => ({ orderNumber: 'O-1', toteIds: ['T-1'], stops })
const item = (sku: string, change: Partial<Extract<WorkNamed, { kind: 'item' }>> = {}): WorkNamed => ({
  kind: 'item',
  sku,
  quantity: 1,
  lot: null,
  serial: null,
  ...change,
})
const radio = (serial: string) => item('radio', { serial })
const done = { kind: 'confirm' } as const
const after = (start: StopWork, ...scans: WorkNamed[]): StopWork =>
  scans.reduce((one, scan) => {
    const verdict = judgeWork(one, scan)
    if (!('facts' in verdict)) throw new Error(JSON.stringify(verdict))
    return verdict.facts.reduce(applyWork, one)
  }, start)

const kits = work(now(kit, { units: 2 }))
const teas = after(kits, item('tea'), item('tea'))
const whole = after(teas, radio('S1'))

test.each<[string, StopWork, WorkNamed, object]>([
  ['another item in a kit', kits, item('kopi'), { refusal: 'not-in-kit', sku: 'kopi', kitSku: 'set' }],
  ['too many at once', kits, item('tea', { quantity: 3 }), { refusal: 'kit-part-full', left: 2 }],
  ['one more than the kit takes', teas, item('tea'), { refusal: 'kit-part-full', needed: 2, left: 0 }],
  ['the kit before it is whole', teas, item('set'), { refusal: 'not-in-kit', sku: 'set' }],
  ['"done" before it is whole', teas, done, { refusal: 'item-first', sku: 'radio' }],
  ['a component into a whole kit', whole, item('tea'), { refusal: 'kit-part-full', left: 0 }],
  ['a lot that was not picked', kits, item('tea', { lot: 'L9' }), { refusal: 'lot-not-picked', lot: 'L9' }],
  ['no serial', teas, item('radio'), { refusal: 'serial-needed', sku: 'radio' }],
  ['a serial that was not picked', teas, radio('S9'), { refusal: 'serial-not-picked', serial: 'S9' }],
  [
    'a serial of the kit before',
    after(whole, done, item('tea'), item('tea')),
    radio('S1'),
    { refusal: 'serial-used', serial: 'S1' },
  ],
  [
    'anything where no kit can be made',
    work(now(kit, { units: 0 })),
    item('tea'),
    { refusal: 'kit-parts-missing', sku: 'tea' },
  ],
  [
    'an item at work on the whole order',
    work(now(stop())),
    item('tea'),
    { refusal: 'item-not-in-order', sku: 'tea' },
  ],
  [
    'two units where each is said by itself',
    work(now(stop({ lineRef: '1', eachUnit: true }), { units: 3 })),
    item('set', { quantity: 2 }),
    { refusal: 'scan-units', sku: 'set' },
  ],
  ['anything when all is done', after(work(now(stop())), done), done, { refusal: 'nothing-open' }],
])('refuses %s', (_, state, scan, refusal) => {
  expect(judgeWork(state, scan)).toMatchObject(refusal)
})

test('stops are done in their sequence, a kit unit by unit, and what is waived is passed over', () => {
  const list = work(now(kit, { units: 2 }), now(stop({ stopRef: 'X' }), { state: 'waived' }), now(stop()))
  const first = after(list, item('tea', { quantity: 2 }), radio('S1'), item('set'))
  expect(workStep(first)).toMatchObject({ step: 'scan-part', at: { unitsDone: 1 }, part: { sku: 'tea' } })
  const second = after(first, item('tea'), radio('S2'), item('tea'), { kind: 'tote', toteId: 'T-1' })
  expect(workStep(second)).toMatchObject({ step: 'do-work', at: { stop: { stopRef: 'W1' } } })
  expect(workStep(after(second, done))).toEqual({ step: 'done' })
})

test('what was said not to be possible keeps the order until it is done after all', () => {
  const failed = work(now(stop(), { state: 'notPossible' }))
  expect(workStep(failed).step).toBe('do-work')
  expect(workStep(after(failed, done)).step).toBe('done')
})

test('whatever is scanned, kits never hold more than their components, nor less when they are made', () => {
  const components = fc.uniqueArray(
    fc.record({ sku: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 4 }) }),
    { selector: (one) => one.sku, minLength: 1 },
  )
  const scan = fc.oneof(
    fc.record({ sku: fc.constantFrom('a', 'b', 'c', 'set'), quantity: fc.integer({ min: 1, max: 3 }) }),
    fc.constant(null),
  )
  fc.assert(
    fc.property(
      components,
      fc.integer({ min: 1, max: 3 }),
      fc.array(scan, { maxLength: 40 }),
      (of, n, scans) => {
        let state = work(now({ ...kit, components: of }, { units: n }))
        const laid = new Map<string, number>()
        let made = 0
        for (const one of scans) {
          const verdict = judgeWork(state, one === null ? done : item(one.sku, { quantity: one.quantity }))
          for (const fact of 'facts' in verdict ? verdict.facts : []) {
            if (fact.fact === 'kit-part-scanned')
              laid.set(fact.sku, (laid.get(fact.sku) ?? 0) + fact.quantity)
            if (fact.fact === 'work-unit-done') {
              made++
              for (const { sku, quantity } of of) expect(laid.get(sku)).toBe(made * quantity)
            }
            state = applyWork(state, fact)
          }
          for (const { sku, quantity } of of)
            expect(laid.get(sku) ?? 0).toBeLessThanOrEqual(Math.min(made + 1, n) * quantity)
          expect(made).toBeLessThanOrEqual(n)
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('a kit is picked as its components, and as many are made as those allow', () => {
  const order = orderOf('o-1', { set: 3, kopi: 1 }, { workStops: [kit] })
  expect(asPicked(order).lines.map(({ lineRef, sku, quantity }) => [lineRef, sku, quantity])).toEqual([
    ['1', 'tea', 6],
    ['1', 'radio', 3],
    ['2', 'kopi', 1],
  ])
  const picked: Record<string, number> = { tea: 5, radio: 3 }
  expect(kitsOf(3, kit.components, (sku) => picked[sku] ?? 0)).toBe(2)
})

test('an order with kits on the floor takes a change that leaves their components, and no other', () => {
  const order = orderOf('o-1', { set: 1 }, { workStops: [kit] })
  const handled = {
    lines: kit.components.map((one) => ({ lineRef: '1', ...one })),
    labelled: false,
  }
  const renamed = { ...order, workStops: [{ ...kit, name: 'Gift set' }] }
  expect([judgeChange(order, renamed, handled), goodsChanged(order, renamed)]).toEqual([null, false])
  const fewer = { ...order, workStops: [{ ...kit, components: [{ sku: 'tea', quantity: 1 }] }] }
  expect(judgeChange(order, fewer, handled)).toMatchObject({ refusal: 'put-back-first' })
})
