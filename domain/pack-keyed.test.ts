import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePack } from '#domain/judge-pack'
import { judgeCount, judgeKeyedUnits, keyableAt, trustedUnits } from '#domain/pack-keyed'
import type { PackOrder } from '#domain/pack-order'
import {
  applyPack,
  carton,
  everything,
  packItem,
  packLine,
  packOrder,
  radio,
  unit,
} from '#domain/pack-sample'
import { type PackStep, packStep } from '#domain/pack-step'
import type { Verification, VerificationPolicy } from '#domain/verification'

const six = packLine('tea', { ordered: 6, needed: 6 })
const withUnits = (...units: ReturnType<typeof unit>[]): PackOrder => ({
  ...packOrder,
  lines: [six, radio],
  cartons: [carton({ units })],
})
const by = (policy: VerificationPolicy) => (): Verification => ({ policy, why: 'tracked' })
const step = (order: PackOrder, tries: number | null = null): PackStep =>
  packStep(order, () => null, { recountTries: tries, unread: false, gainOff: null, serviceOpen: false })
const key = (order: PackOrder, quantity: number, policy: VerificationPolicy = 'scanOneKeyQuantity') =>
  judgeKeyedUnits(order, step(order), by(policy), quantity)
const one = withUnits(unit('tea', 1))

describe('a quantity', () => {
  it('is keyed after one scan, for all units of the item in the carton', () => {
    expect(key(one, 6)).toEqual({
      facts: [
        {
          ...{ fact: 'units-keyed', cartonId: 'k-1', lineRef: 'tea', sku: 'tea', quantity: 5 },
          ...{ lot: null, serial: null },
        },
      ],
    })
  })

  it.each([
    ['before any scan', key(withUnits(), 3), { refusal: 'scan-units', each: false }],
    ['where each unit is scanned', key(one, 3, 'scanEach'), { refusal: 'scan-units', each: true }],
    ['before a recount', key(one, 3, 'recount'), { refusal: 'scan-units', each: true }],
    ['of more than was picked', key(one, 7), { refusal: 'wrong-quantity', most: 6 }],
    ['of what is in already', key(one, 1), { refusal: 'more-in-carton', inCarton: 1 }],
    ['of nothing', key(one, 0), { refusal: 'more-in-carton', inCarton: 1 }],
  ])('is not keyed %s', (_, verdict, refusal) => {
    expect(verdict).toMatchObject(refusal)
  })

  it('has the lot of the unit that was scanned', () => {
    expect(
      key({ ...one, cartons: [carton({ units: [{ ...unit('tea', 1), lot: 'L7' }] })] }, 2),
    ).toMatchObject({ facts: [{ lot: 'L7' }] })
  })

  it('may be keyed only of what was scanned last, and only while some of it is left', () => {
    const at = (order: PackOrder) => keyableAt(order, step(order), by('scanOneKeyQuantity'))
    expect([at(one), at(withUnits(unit('tea', 6))), at(withUnits())]).toEqual([
      { lineRef: 'tea', sku: 'tea', inCarton: 1, most: 6 },
      null,
      null,
    ])
  })

  it('leaves in the carton what was keyed, or changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 9 }), (inside, keyed) => {
        const order = withUnits(unit('tea', inside))
        const verdict = key(order, keyed)
        expect('facts' in verdict).toBe(keyed > inside && keyed <= 6)
        if (!('facts' in verdict)) return
        const [after] = verdict.facts.reduce(applyPack, order).cartons
        expect(after?.units.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(keyed)
      }),
    )
  })
})

describe('the pick', () => {
  it('is trusted line by line, for all that is left of it', () => {
    const mixed = (lineRef: string): Verification =>
      lineRef === 'tea' ? by('trustPick')() : by('scanEach')()
    expect(trustedUnits(one, 'k-1', mixed, true)).toMatchObject([
      { fact: 'units-trusted', lineRef: 'tea', quantity: 5 },
    ])
  })

  it('is not trusted where a carton takes only a part', () => {
    expect(trustedUnits(one, 'k-1', by('trustPick'), false)).toEqual([])
  })
})

describe('the recount', () => {
  const all: PackOrder = { ...packOrder, cartons: [carton({ units: everything })] }

  it('comes after the last unit and before the scale', () => {
    expect([step(one, 3).step, step(all, 3).step, step(all, null).step]).toEqual([
      'scan-unit',
      'recount',
      'weigh',
    ])
  })

  it('comes for a full carton, too', () => {
    const full = { ...packOrder, cartons: [carton({ state: 'full', units: [unit('tea', 1)] })] }
    expect(step(full, 3).step).toBe('recount')
  })

  it('is not answered by a scan', () => {
    expect(judgePack(all, step(all, 3), packItem('tea'), () => true)).toEqual({ refusal: 'count-first' })
  })

  it('lets the carton on when it is right', () => {
    const verdict = judgeCount(step(all, 3), 3)
    const after = 'facts' in verdict ? verdict.facts.reduce(applyPack, all) : all
    expect(step(after, 3).step).toBe('weigh')
  })

  it('empties a carton that is counted wrong too often', () => {
    const count = (order: PackOrder): PackOrder => {
      const verdict = judgeCount(step(order, 2), 4)
      return 'facts' in verdict ? verdict.facts.reduce(applyPack, order) : order
    }
    const once = count(all)
    expect(step(once, 2)).toMatchObject({ step: 'recount', triesLeft: 1 })
    expect(step(count(once), 2)).toMatchObject({ step: 'scan-unit', carton: { units: [], miscounts: 0 } })
  })

  it('is void once a unit is taken out', () => {
    const taken = applyPack(
      { ...all, cartons: [carton({ units: everything, counted: true })] },
      { fact: 'unit-taken-out', cartonId: 'k-1', lineRef: 'tea', sku: 'tea', lot: null, serial: null },
    )
    expect(taken.cartons[0]?.counted).toBe(false)
  })

  it('is asked for nowhere else', () => {
    expect(judgeCount(step(one, 3), 1)).toEqual({ refusal: 'nothing-counted' })
  })
})
