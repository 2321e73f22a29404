import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { pickStep } from '#domain/pick'
import { floor, kopiAt, line, teaAt, walk } from '#domain/pick-sample'
import { rushFacts } from '#domain/rush'
import type { PlannedLine } from '#domain/wave'

const order = { orderRef: 'o-9', number: 'SO-9' }
const planned = (locationId: string, quantity = 1): PlannedLine => ({
  orderRef: 'o-9',
  orderLineRef: '1',
  sku: 'milo',
  locationId,
  lot: null,
  quantity,
})
const slots = walk.slots.map((slot) => ({ ...slot, toteId: `T-000${slot.slot}` }))
const atTea = { ...walk, cartId: 'C-01', slots, standingAt: teaAt }
const here = floor({ placeOnWay: (_method, _standing, ahead, at) => (at === teaAt ? 0 : ahead.length) })

it('waits for what is in the hand, then asks for its tote', () => {
  const held = { ...atTea, lines: [line('tea-1', { inHand: 1 }), ...atTea.lines.slice(1)] }
  const after = rushFacts(held, order, [planned(kopiAt)], here).reduce(applyPick, held)
  expect(pickStep(after)).toMatchObject({ step: 'scan-item', line: { lineId: 'tea-1' } })
  const empty = rushFacts(atTea, order, [planned(kopiAt)], here).reduce(applyPick, atTea)
  expect(pickStep(empty)).toMatchObject({
    step: 'bind-tote',
    slot: { slot: 3, orderNumber: 'SO-9', rush: true },
  })
})

it('takes the slot that an order left', () => {
  const left = { ...atTea, slots: slots.slice(1) }
  expect(rushFacts(left, order, [planned(kopiAt)], here)[0]).toMatchObject({ fact: 'slot-added', slot: 1 })
})

it('leaves what was there as it was, in the same sequence, whatever comes where', () => {
  const goods = fc.array(
    fc.tuple(fc.constantFrom(teaAt, kopiAt, 'B-01'), fc.integer({ min: 1, max: 5 }), fc.nat(6)),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(goods, (all) => {
      let nth = 0
      const wayOf = floor({
        newId: () => `rush-${nth++}`,
        placeOnWay: (_method, _standing, ahead) => Math.min(all[nth]?.[2] ?? 0, ahead.length),
      })
      const lines = all.map(([at, quantity]) => planned(at, quantity))
      const after = rushFacts(atTea, order, lines, wayOf).reduce(applyPick, atTea)
      const sorted = [...after.lines].sort((one, two) => one.sequence - two.sequence)
      const old = sorted.filter(({ orderRef }) => orderRef !== 'o-9')
      expect(old.map(({ sequence: _, ...rest }) => rest)).toEqual(
        atTea.lines.map(({ sequence: _, ...rest }) => rest),
      )
      expect(new Set(sorted.map(({ sequence }) => sequence)).size).toBe(sorted.length)
      const units = (of: readonly { quantity: number }[]) =>
        of.reduce((sum, { quantity }) => sum + quantity, 0)
      expect(units(sorted) - units(old)).toBe(units(lines))
    }),
  )
})
