import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutsOf } from './hid-models.ts'
import { emptyHid, feedReport, reportLayouts } from './hid-pos.ts'
import { layoutOfDescriptor } from './report-descriptor.ts'

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

/** A scanner whose reports have a number, a count, an identifier of three bytes, data, two bytes more and a flag. */
const described = ({ id, most, spare }: { id: number; most: number; spare: number }): Uint8Array =>
  bytesOf(
    [
      '058c 0902 a101',
      id === 0 ? '' : `85${hex(id)}`,
      '0912 a102 1500 26ff00 7508 9501 0501 093b 8102',
      '058c 9503 09fb 09fc 09fd 8102',
      `95${hex(most)} 09fe 820201`,
      spare === 0 ? '' : `95${hex(spare)} 8103`,
      '7501 9501 2501 09ff 8102 9507 8103 c0 c0',
    ].join(''),
  )
const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

describe('the descriptor of a scanner', () => {
  it('says that its reports are those of the standard', () => {
    const { unusedTo, ...usual } = reportLayouts['usb-pos']
    expect(layoutOfDescriptor(described({ id: 2, most: 56, spare: 2 }))).toEqual({ ...usual, unusedTo })
  })

  it.each([
    [
      { id: 2, most: 60, spare: 2 },
      { length: 68, dataAt: 5, mostData: 60, continuedAt: 67 },
    ],
    [
      { id: 7, most: 57, spare: 0 },
      { reportId: 7, length: 63, continuedAt: 62 },
    ],
    [
      { id: 0, most: 58, spare: 1 },
      { reportId: null, length: 64, countAt: 0, aimAt: 1, dataAt: 4 },
    ],
  ])('of %o is read from it', (shape, expected) => {
    expect(layoutOfDescriptor(described(shape))).toMatchObject(expected)
  })

  it('says nothing where it has no count, no data, or is cut short', () => {
    expect(layoutOfDescriptor(bytesOf('058c0902a10185020912a102c0c0'))).toBeNull()
    expect(layoutOfDescriptor(bytesOf('058c0902a101850275089538 09fe 8102 c0'))).toBeNull()
    expect(layoutOfDescriptor(new Uint8Array())).toBeNull()
  })

  it('is read whatever it holds', () => {
    const noise = fc.uint8Array({ maxLength: 200 })
    const cut = fc.nat(70).map((length) => described({ id: 2, most: 56, spare: 2 }).subarray(0, length))
    fc.assert(
      fc.property(fc.oneof(noise, cut), (descriptor) => {
        const layout = layoutOfDescriptor(descriptor)
        if (layout !== null) expect(layout.dataAt).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the codes of a model that nobody has written down', () => {
    const plug = { vendorId: 0x1234, productId: 1, descriptor: described({ id: 7, most: 57, spare: 0 }) }
    const report = new Uint8Array(63)
    report.set([7, 6, ...Buffer.from(']C1T-0001')])
    const { frames } = feedReport(layoutsOf(plug), emptyHid, report)
    expect(frames).toEqual([{ frame: 'whole', bytes: Uint8Array.from(Buffer.from('T-0001')), aim: ']C1' }])
    expect(feedReport(layoutsOf({ ...plug, descriptor: null }), emptyHid, report).frames).toMatchObject([
      { frame: 'garbled', problem: 'length' },
    ])
  })
})
