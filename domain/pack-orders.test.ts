import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeFull, judgeTakeOut, judgeWeight } from '#domain/judge-carton'
import { judgePack, type PackNamed } from '#domain/judge-pack'
import type { PackFact, PackVerdict } from '#domain/pack-fact'
import { type Carton, leftToVerify, type PackOrder, unitsToVerify } from '#domain/pack-order'
import { applyPack, noAsks, packItem, packLine } from '#domain/pack-sample'
import { packStep } from '#domain/pack-step'
import { judgeReopen } from '#domain/reopen-carton'

/** Everything on the bench weighs 100 g; so the right weight is known to the test. */
const grams = (carton: Carton) => 50 + 100 * carton.units.reduce((sum, { quantity }) => sum + quantity, 0)
const expectedOf = (carton: Carton) => ({ expectedG: grams(carton), toleranceG: 20 })

const orders: fc.Arbitrary<PackOrder> = fc
  .array(
    fc.record({
      sku: fc.constantFrom('tea', 'kopi', 'radio'),
      ordered: fc.integer({ min: 1, max: 4 }),
      short: fc.nat(2),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => ({
    orderRef: 'o-1',
    number: 'SO-1',
    partialAllowed: true,
    partialConfirmed: false,
    cartons: [],
    pickedCartons: [],
    lines: parts.map(({ sku, ordered, short }, at) => {
      const needed = Math.max(0, ordered - short)
      const serials = sku === 'radio' ? Array.from({ length: needed }, (_, one) => `S${at}${one}`) : []
      return packLine(`line-${at}`, {
        sku,
        ordered,
        needed,
        serials,
        tracking: sku === 'radio' ? 'serial' : 'none',
      })
    }),
  }))

type Deed =
  | { do: 'scan'; named: PackNamed }
  | { do: 'full' | 'confirm' | 'override' | 'label' | 'next' }
  | { do: 'out'; nth: number }
  | { do: 'undo'; label: string }
  | { do: 'weigh'; offG: number }
/** Every other deed is the right one, or a random packing would never get anywhere. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: fc.constant<Deed>({ do: 'next' }), weight: 8 },
  fc
    .tuple(fc.constantFrom('tea', 'kopi', 'sugar'), fc.integer({ min: 1, max: 2 }))
    .map(([sku, quantity]): Deed => ({ do: 'scan', named: packItem(sku, { quantity }) })),
  fc
    .tuple(fc.nat(3), fc.nat(3))
    .map(([at, one]): Deed => ({ do: 'scan', named: packItem('radio', { serial: `S${at}${one}` }) })),
  fc.constant<Deed>({ do: 'scan', named: { kind: 'cartonType', cartonTypeId: 'CT-3' } }),
  fc
    .constantFrom('TR-1', 'TR-2')
    .map((text): Deed => ({ do: 'scan', named: { kind: 'label', text, trackingNumber: text } })),
  fc.constantFrom<Deed>({ do: 'full' }, { do: 'confirm' }, { do: 'override' }, { do: 'label' }),
  fc.nat(3).map((nth): Deed => ({ do: 'out', nth })),
  fc.constantFrom('TR-1', 'TR-2').map((label): Deed => ({ do: 'undo', label })),
  fc.constantFrom(0, 20, 21, -500).map((offG): Deed => ({ do: 'weigh', offG })),
)

function nextDeed(order: PackOrder): Deed {
  const step = packStep(order, expectedOf, noAsks)
  switch (step.step) {
    case 'confirm-partial':
      return { do: 'confirm' }
    case 'choose-carton':
      return { do: 'scan', named: { kind: 'cartonType', cartonTypeId: 'CT-3' } }
    case 'scan-unit': {
      const line = order.lines.find((one) => unitsToVerify(order, one) > 0)
      const packed = order.cartons.flatMap(({ units }) => units.map(({ serial }) => serial))
      const serial = line?.serials.find((one) => !packed.includes(one)) ?? null
      return { do: 'scan', named: packItem(line?.sku ?? '', { serial }) }
    }
    case 'scan-label': {
      const trackingNumber = step.carton.trackingNumber ?? ''
      return { do: 'scan', named: { kind: 'label', text: trackingNumber, trackingNumber } }
    }
    case 'label':
      return { do: 'label' }
    default:
      return { do: 'weigh', offG: 0 }
  }
}

function judge(order: PackOrder, wanted: Deed): PackVerdict {
  const step = packStep(order, expectedOf, noAsks)
  const deed = wanted.do === 'next' ? nextDeed(order) : wanted
  const carton = 'carton' in step ? step.carton : null
  if (deed.do === 'scan') return judgePack(order, step, deed.named, () => true)
  if (deed.do === 'full') return judgeFull(step)
  if (deed.do === 'undo')
    return judgeReopen(order, step, { refusal: 'confirm-void', trackingNumber: deed.label })
  if (deed.do === 'out') return judgeTakeOut(order, order.lines[deed.nth] ?? { lineRef: '', sku: '' })
  if (deed.do === 'confirm')
    return { facts: step.step === 'confirm-partial' ? [{ fact: 'partial-confirmed' }] : [] }
  if (carton === null) return { facts: [] }
  if (deed.do === 'weigh') return judgeWeight(step, grams(carton) + deed.offG, expectedOf(carton), 30_000)
  if (deed.do === 'override')
    return {
      facts:
        step.step === 'weight-off'
          ? [{ fact: 'weight-overridden', cartonId: carton.cartonId, reason: 'other', by: 'P-1' }]
          : [],
    }
  const made: PackFact = {
    fact: 'label-made',
    cartonId: carton.cartonId,
    trackingNumber: `TR-${carton.number}`,
    sscc: '1',
  }
  return { facts: step.step === 'label' ? [made] : [] }
}

const play = (order: PackOrder, all: readonly Deed[]): PackOrder =>
  all.reduce((one, deed) => {
    const verdict = judge(one, deed)
    return 'facts' in verdict ? verdict.facts.reduce(applyPack, one) : one
  }, order)
const packings = fc
  .tuple(orders, fc.array(deeds, { minLength: 20, maxLength: 80 }))
  .map(([order, all]) => play(order, all))

test('never more is packed than was picked', () => {
  fc.assert(
    fc.property(packings, (order) => {
      expect(order.lines.filter((line) => unitsToVerify(order, line) < 0)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('no serial is packed twice', () => {
  fc.assert(
    fc.property(packings, (order) => {
      const serials = order.cartons.flatMap(({ units }) => units.flatMap(({ serial }) => serial ?? []))
      expect(new Set(serials).size).toBe(serials.length)
    }),
    { numRuns: 500 },
  )
})

test('the last carton has no label before every unit is packed and a short is confirmed', () => {
  fc.assert(
    fc.property(packings, (order) => {
      const labelled = order.cartons.filter(({ state }) => state === 'labelled' || state === 'closed')
      const packed = packStep(order, expectedOf, noAsks).step === 'packed'
      const short = order.lines.some(({ ordered, needed }) => needed < ordered)
      expect({
        early: packed && leftToVerify(order) > 0,
        unconfirmed: labelled.length > 0 && short && !order.partialConfirmed,
        empty: labelled.some(({ units }) => units.length === 0),
      }).toEqual({ early: false, unconfirmed: false, empty: false })
    }),
    { numRuns: 500 },
  )
})

test('an order leaves with one carton, its last, whatever was opened again', () => {
  fc.assert(
    fc.property(orders, fc.array(deeds, { minLength: 20, maxLength: 80 }), (order, all) => {
      const wrong = all.filter((deed, at) => {
        const before = play(order, all.slice(0, at))
        const verdict = judge(before, deed)
        const facts = 'facts' in verdict ? verdict.facts : []
        const packed = packStep(facts.reduce(applyPack, before), expectedOf, noAsks).step === 'packed'
        return facts.some((fact) => fact.fact === 'carton-closed' && fact.last !== packed)
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('no carton is labelled with a weight outside its band unless somebody said so', () => {
  fc.assert(
    fc.property(packings, (order) => {
      const off = order.cartons.filter(
        (one) =>
          ['labelled', 'closed'].includes(one.state) &&
          !one.overridden &&
          Math.abs((one.weighedG ?? 0) - grams(one)) > 20,
      )
      expect(off).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('the right deed at every step brings any order to its end', () => {
  fc.assert(
    fc.property(packings, (order) => {
      const end = play(order, Array<Deed>(80).fill({ do: 'next' }))
      expect(packStep(end, expectedOf, noAsks).step).toBe('packed')
    }),
  )
})
