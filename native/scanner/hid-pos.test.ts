import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReportLayoutName, reportLayoutNames } from '#domain/report-layout'
import { layoutsOf } from './hid-models.ts'
import { emptyHid, feedReport, type HidFrame, quietHid, type ReportLayout, reportLayouts } from './hid-pos.ts'

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
/** A report of 64 bytes from its beginning and its last three. */
const padded = (start: string, end = '00 00 00'): Uint8Array => {
  const [head, tail] = [bytesOf(start), bytesOf(end)]
  return Uint8Array.from([...head, ...new Uint8Array(64 - head.length - tail.length), ...tail])
}
const sscc = padded('02 14 5d4331 3030333935323132333430303030303030303134')

function feedAll(
  layout: ReportLayoutName | readonly ReportLayout[],
  reports: readonly Uint8Array[],
): { frames: HidFrame[]; rest: HidFrame[] } {
  let state = emptyHid
  const layouts = typeof layout === 'string' ? [reportLayouts[layout]] : layout
  const frames = reports.flatMap((report) => {
    const fed = feedReport(layouts, state, report)
    state = fed.state
    return fed.frames
  })
  return { frames, rest: quietHid(state).frames }
}
const said = (frames: readonly HidFrame[]) =>
  frames.map((one) =>
    one.frame === 'whole' ? [one.aim, Buffer.from(one.bytes).toString('latin1')] : one.problem,
  )

/** How such a scanner sends a symbol, written apart from how it is read. */
function reportsFor(layout: ReportLayoutName, text: string, aim: string | null): Uint8Array[] {
  const size = layout === 'microscan' ? 62 : 56
  const parts = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? ['']
  return parts.map((part, at) => {
    const report = Buffer.alloc(64)
    report[0] = layout === 'microscan' ? 1 : 2
    report[1] = part.length
    const late = layout === 'usb-pos-late' ? 1 : 0
    const hasAim = layout === 'usb-pos' || late === 1
    report.write(part, hasAim ? 5 + late : 2, 'latin1')
    if (layout !== 'microscan') {
      if (aim !== null && hasAim) report.write(aim, 2 + late, 'latin1')
      report[63] = at + 1 < parts.length ? 1 : 0
    }
    /** The maker's own letter for the symbology. */
    if (layout === 'usb-pos') report[61] = 0x73
    return report
  })
}
const boardingPass = 'M1GATHERGOOD/MARTIN    EABC123 KULSINMH 0603 326Y012A0001 100'

describe('a HID POS scanner', () => {
  it.each<[string, ReportLayoutName, Uint8Array[], unknown[]]>([
    ['an SSCC', 'usb-pos', [sscc], [[']C1', '00395212340000000014']]],
    [
      'a symbol in two reports',
      'usb-pos',
      reportsFor('usb-pos', boardingPass, ']Q0'),
      [[']Q0', boardingPass]],
    ],
    ['one that sends no identifier', 'usb-pos', reportsFor('usb-pos', 'T-0001', null), [[null, 'T-0001']]],
    ['the other layout', 'microscan', reportsFor('microscan', ']C1010955', null), [[null, ']C1010955']]],
    ['its own layout', 'newland', reportsFor('newland', 'T-0001', null), [[null, 'T-0001']]],
    [
      'its own layout, twice as long',
      'newland',
      reportsFor('newland', boardingPass, null),
      [[null, boardingPass]],
    ],
    ['a layout that is not set', 'usb-pos', reportsFor('newland', 'T-0001', null), ['count']],
    ['fewer data than counted', 'usb-pos', [padded('02 14 5d4331 3030')], ['count']],
    ['a raw GS', 'usb-pos', reportsFor('usb-pos', '10A\x1d17280300', ']d2'), [[']d2', '10A\x1d17280300']]],
    ['an empty symbol', 'usb-pos', reportsFor('usb-pos', '', ']C0'), []],
    ['more data than fits', 'usb-pos', [padded('02 39 5d4331')], ['count']],
    ['an identifier that is none', 'usb-pos', [padded('02 02 5d2131 3030')], ['identifier']],
    ['another report id', 'usb-pos', [padded('07 04 5d4331')], ['report-id']],
    ['half a report', 'usb-pos', [sscc.subarray(0, 40)], ['length']],
    ['two reports in one', 'usb-pos', [Uint8Array.from([...sscc, ...sscc])], ['length']],
  ])('gives %s', (_, layout, reports, expected) => {
    expect(said(feedAll(layout, reports).frames)).toEqual(expected)
  })

  it('does not join two symbols when the rest of the first is lost', () => {
    const [first = sscc] = reportsFor('usb-pos', boardingPass, ']Q0')
    expect(said(feedAll('usb-pos', [first, sscc]).frames)).toEqual([
      'other-symbol',
      [']C1', '00395212340000000014'],
    ])
    expect(said(feedAll('usb-pos', [first]).rest)).toEqual(['unfinished'])
    const broken = feedAll('usb-pos', [first, sscc.subarray(1), sscc])
    expect(said(broken.frames)).toEqual(['unfinished', 'length', [']C1', '00395212340000000014']])
  })

  it('gives up a symbol longer than any symbology holds', () => {
    const endless = reportsFor('usb-pos', 'x'.repeat(56 * 150), ']Q0')
    expect(said(feedAll('usb-pos', endless).frames)[0]).toEqual('too-long')
  })

  it('gives every text back, whatever its length and its identifier', () => {
    const text = fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 400 })
    const symbol = fc.record({ text, aim: fc.constantFrom(null, ']C1', ']Q3', ']d2', ']E0') })
    fc.assert(
      fc.property(fc.array(symbol, { minLength: 1, maxLength: 5 }), (symbols) => {
        const texts = symbols.map(({ text, aim }) => [aim, String.fromCharCode(...text)] as const)
        const reports = texts.flatMap(([aim, one]) => reportsFor('usb-pos', one, aim))
        expect(said(feedAll('usb-pos', reports).frames)).toEqual(texts)
      }),
    )
  })

  it('makes nothing of noise that the layout does not allow, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 20 }), (reports) => {
        for (const frame of feedAll('usb-pos', reports).frames)
          if (frame.frame === 'whole')
            expect(reports.some((one) => one.length === 64 && one[0] === 2)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

/** What a Voyager 1602g sent; github.com/HenkVanAsselt/python_hon_usbhid, README: two of its seven reports. */
const recorded = [
  '02 38 5d5830 205479 70653a 204e2f 412020 205265 766973 696f6e 3a204e 2f4120 202053 657269 616c20 4e756d ' +
    '626572 3a204e 2f4120 202043 6865 636b73 3f0001',
  `02 09 5d5830 756d3a204e2f410d0a ${'00'.repeat(47)} 3f0000`,
].map(bytesOf)

describe('layouts', () => {
  const auto = reportLayoutNames.map((name) => reportLayouts[name])
  const letter = fc.integer({ min: 1, max: 255 })
  const text = fc.array(letter, { minLength: 1, maxLength: 200 }).map((all) => String.fromCharCode(...all))
  const printed = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 })
  const name = fc.constantFrom(...reportLayoutNames)
  const aim = fc.constantFrom(']C1', ']Q3', ']d2', ']E0')

  it('read what a Honeywell scanner sent', () => {
    const said = ' Type: N/A   Revision: N/A   Serial Number: N/A   Checksum: N/A\r\n'
    const { frames } = feedAll(layoutsOf({ vendorId: 0x0c2e, productId: 0x0b8f, descriptor: null }), recorded)
    expect(frames.map((one) => one.frame === 'whole' && Buffer.from(one.bytes).toString('latin1'))).toEqual([
      said,
    ])
  })

  it('of one maker are never read by those of another: an error, never another code', () => {
    fc.assert(
      fc.property(name, name, fc.oneof(text, printed), aim, (sender, reader, code, identifier) => {
        fc.pre(sender !== reader)
        const { frames, rest } = feedAll(reader, reportsFor(sender, code, identifier))
        expect([...frames, ...rest].filter(({ frame }) => frame === 'whole')).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('find themselves, also where several scanners of one maker differ', () => {
    const sent = fc.array(fc.tuple(name, fc.oneof(text, printed), aim), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sent, (all) => {
        const reports = all.flatMap(([sender, code, identifier]) => {
          /** Where the layout has no place for it, a scanner sends it within the data, if at all. */
          return reportsFor(sender, code, identifier)
        })
        const long = all.filter(([sender, code]) => sender === 'microscan' && code.length > 62)
        fc.pre(long.length === 0)
        expect(said(feedAll(auto, reports).frames)).toEqual(
          all.map(([sender, code, identifier]) => [sender.startsWith('usb') ? identifier : null, code]),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('never join the halves of two', () => {
    const [first = sscc] = reportsFor('newland', boardingPass, null)
    expect(said(feedAll(auto, [first, sscc]).frames)).toEqual([
      'other-symbol',
      [']C1', '00395212340000000014'],
    ])
  })
})
