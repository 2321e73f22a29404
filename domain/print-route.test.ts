import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wholeLanguages } from '#domain/language'
import {
  homeOf,
  type PaperKind,
  type PrintRoute,
  paperKinds,
  type RoutedPaper,
  standInOf,
  takesAll,
} from './print-route.ts'

const labels = (deviceId: string, route: Partial<PrintRoute> = {}) => ({
  deviceId,
  name: `Printer ${deviceId}`,
  kind: 'label-printer',
  route: { ...takesAll, ...route },
})
const office = { deviceId: 'office', name: 'Office', kind: 'document-printer' }
const scanner = { deviceId: 'scanner', name: 'Printer two', kind: 'scanner' }

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
  expect(
    homeOf([scanner, office, ...printers], { kind, courierId, language: null, printer: null })?.deviceId ??
      null,
  ).toBe(home)
})

const paper = (change: Partial<RoutedPaper>): RoutedPaper => ({
  ...{ kind: 'contentLabel', courierId: 'jt', language: 'en', printer: null },
  ...change,
})

const plain = labels('plain')
const chinese = labels('chinese', { languages: ['zh'] })
const tags = labels('tags', { papers: ['code'] })
it.each<[string, Partial<RoutedPaper>, string]>([
  ['in its language goes to the printer that is for it', { language: 'zh' }, 'chinese'],
  ['in another language goes to the one for all', { language: 'ms' }, 'plain'],
  ['without a language goes to the one for all', { language: null }, 'plain'],
  ['goes where its rule says, whatever else that printer is for', { printer: 'Printer tags' }, 'tags'],
  ['goes where it belongs when no printer here has the name of its rule', { printer: 'Gone' }, 'plain'],
  ['never goes to a device of another kind, whatever its name', { printer: 'Office' }, 'plain'],
])('a paper %s', (_, change, home) => {
  expect(homeOf([office, tags, plain, chinese], paper(change))?.deviceId).toBe(home)
})

it('papers go to paper printers, and to no others', () => {
  expect(homeOf([labels('one'), office], paper({ kind: 'packingSlip' }))).toBe(office)
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
    languages: fc.option(fc.uniqueArray(fc.constantFrom(...wholeLanguages))),
    standIn: fc.option(id),
  })
  const printer = fc.record({
    deviceId: id,
    name: id,
    kind: fc.constantFrom('label-printer', 'document-printer'),
    route,
  })
  const printers = fc.uniqueArray(printer, { selector: ({ deviceId }) => deviceId, maxLength: 4 })
  fc.assert(
    fc.property(
      printers,
      fc.constantFrom(...paperKinds),
      fc.constantFrom('jt', 'dhl', null),
      fc.constantFrom(...wholeLanguages, null),
      fc.subarray(['a', 'b', 'c', 'd']),
      (all, kind, courierId, language, working) => {
        const home = homeOf(all, paper({ kind, courierId, language }))
        if (home === null) return
        expect(home.route.papers ?? [kind]).toContain(kind)
        expect(home.route.couriers ?? [courierId]).toContain(courierId)
        expect(home.route.languages ?? [language]).toContain(language)
        const standIn = standInOf(all, home, ({ deviceId }) => working.includes(deviceId))
        if (standIn === null) return
        expect(standIn.deviceId).not.toBe(home.deviceId)
        expect([standIn.kind, working.includes(standIn.deviceId)]).toEqual([home.kind, true])
      },
    ),
  )
})
