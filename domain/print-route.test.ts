import fc from 'fast-check'
import { expect, it } from 'vitest'
import { homeOf, type PaperKind, type PrintRoute, paperKinds, standInOf, takesAll } from './print-route.ts'

const labels = (deviceId: string, route: Partial<PrintRoute> = {}) => ({
  deviceId,
  kind: 'label-printer',
  route: { ...takesAll, ...route },
})
const office = { deviceId: 'office', kind: 'document-printer' }
const scanner = { deviceId: 'scanner', kind: 'scanner' }

it.each<[string, PaperKind, string | null, ReturnType<typeof labels>[], string | null]>([
  ['the first printer of the settings', 'shippingLabel', 'jt', [labels('one'), labels('two')], 'one'],
  ['none that is for other papers', 'code', null, [labels('big', { papers: ['shippingLabel'] })], null],
  [
    'the one that is for small labels',
    'code',
    null,
    [labels('big', { papers: ['shippingLabel'] }), labels('small', { papers: ['code'] })],
    'small',
  ],
  ['the courier’s own', 'shippingLabel', 'jt', [labels('any'), labels('jt', { couriers: ['jt'] })], 'jt'],
  ['none of another courier', 'shippingLabel', 'dhl', [labels('jt', { couriers: ['jt'] })], null],
  ['none of a courier for what has none', 'code', null, [labels('jt', { couriers: ['jt'] })], null],
])('a paper belongs to %s', (_, kind, courierId, printers, home) => {
  expect(homeOf([scanner, office, ...printers], kind, courierId)?.deviceId ?? null).toBe(home)
})

it('papers go to paper printers, and to no others', () => {
  expect(homeOf([labels('one'), office], 'packingSlip', 'jt')).toBe(office)
})

it('a stand-in that is away too is passed on to its own', () => {
  const printers = [
    labels('one', { standIn: 'two' }),
    labels('two', { standIn: 'three' }),
    labels('three', { standIn: 'one' }),
  ]
  const [one] = printers
  const standIn = (can: string) => one && standInOf(printers, one, ({ deviceId }) => deviceId === can)
  expect([standIn('two'), standIn('three'), standIn('one')].map((found) => found?.deviceId)).toEqual([
    'two',
    'three',
    undefined,
  ])
})

it('a stand-in of another kind, or one that was taken away, is none', () => {
  const printers = [labels('one', { standIn: 'office' }), labels('two', { standIn: 'gone' }), office]
  expect(printers.map((one) => standInOf<(typeof printers)[number]>(printers, one, () => true))).toEqual([
    null,
    null,
    null,
  ])
})

it('whatever the settings say, a home takes the paper and a stand-in is another printer that can print', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const route = fc.record({
    papers: fc.option(fc.uniqueArray(fc.constantFrom(...paperKinds), { minLength: 1 })),
    couriers: fc.option(fc.uniqueArray(fc.constantFrom('jt', 'dhl'))),
    standIn: fc.option(id),
  })
  const printer = fc.record({
    deviceId: id,
    kind: fc.constantFrom('label-printer', 'document-printer'),
    route,
  })
  const printers = fc.uniqueArray(printer, { selector: ({ deviceId }) => deviceId, maxLength: 4 })
  fc.assert(
    fc.property(
      printers,
      fc.constantFrom(...paperKinds),
      fc.constantFrom('jt', 'dhl', null),
      fc.subarray(['a', 'b', 'c', 'd']),
      (all, kind, courierId, working) => {
        const home = homeOf(all, kind, courierId)
        if (home === null) return
        expect(home.route.papers ?? [kind]).toContain(kind)
        expect(home.route.couriers ?? [courierId]).toContain(courierId)
        const standIn = standInOf(all, home, ({ deviceId }) => working.includes(deviceId))
        if (standIn === null) return
        expect(standIn.deviceId).not.toBe(home.deviceId)
        expect([standIn.kind, working.includes(standIn.deviceId)]).toEqual([home.kind, true])
      },
    ),
  )
})
