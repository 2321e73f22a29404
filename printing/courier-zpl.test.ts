import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { courierZplRefusal, zplRefusal } from './courier-zpl.ts'
import { shippingLabelBytes } from './shipping-label.ts'
import { tea } from './testing/example-label.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'
import { zplCommands } from './testing/zpl-tokenizer.ts'

/** Pictures and thousands of random labels take their time on a shared machine. */
const slow = { timeout: 60_000 }

const number = 'JT630002864925'
/** A label as couriers write them. */
const good = [
  '^XA',
  '^CI28',
  '^PW812',
  '^LL1218',
  '^LH0,0',
  '^FX a remark',
  '^FO40,60',
  '^BY3',
  '^BCN,160,Y,N,N,A',
  `^FD${number}`,
  '^FS',
  '^FO40,320',
  '^A0N,40',
  '^FH_',
  '^FDSiti_5E & Sons',
  '^FS',
  '^FO40,400',
  '^GFA,8,8,1,FF8181818181FFFF',
  '^FS',
  '^FO40,600',
  '^GB700,3,3',
  '^FS',
  '^PQ1,0,1,Y',
  '^XZ',
]
const bytes = (parts: readonly string[]) => Buffer.from(parts.join('\n'))
const judged = (...parts: string[]) => zplRefusal(bytes(parts), 203)
/** The good label with something put into it. */
const withIn = (at: number, added: string) => bytes([...good.slice(0, at), added, ...good.slice(at)])

/** What printers obey that is none of a label's business: set up, erase, store, load, answer, count, stop. */
const foreign = [
  '~JA',
  '~JR',
  '~JC',
  '~JS',
  '~SD30',
  '~TA000',
  '~HS',
  '~HI',
  '~WC',
  '~PH',
  '~DGR:LOGO.GRF,8,1,FF',
  '~DYE:A,A,T,4,,AAAA',
  '~CC!',
  '~NR',
  '^JUS',
  '^JUF',
  '^JMB',
  '^CC!',
  '^CT+',
  '^CD;',
  '^DFR:A.ZPL',
  '^XFR:A.ZPL',
  '^IDR:*.*',
  '^ISR:A.GRF',
  '^ILR:A.GRF',
  '^XGR:A.GRF',
  '^EG',
  '^MD30',
  '^MNN',
  '^MTT',
  '^MMC',
  '^PR14',
  '^LS100',
  '^LT100',
  '^KP1234',
  '^KN A',
  '^SS',
  '^SN1,1,Y',
  '^SC9600',
  '^SX',
  '^NS',
  '^ND',
  '^ST',
  '^HH',
  '^HZA',
  '^HV1',
  '^WDE:*.*',
  '^CV Y',
  '^FN1',
  '^CWA,E:A.TTF',
  '^TO',
  '^PQ2',
  '^PQ9999',
  '^PQ1,1',
  '^LL32000',
  '^PW32000',
  '^GFB,4,4,1,~JA',
  '^GFA,99999999,99999999,9999,FF',
  '^XA',
  '^XZ',
  '\x02',
  '\x03',
  '\x0f',
  '\x1b',
  '\x10',
  '! U1 setvar "device.reset" ""',
  '! 0 200 200 210 1',
]

describe('a courier’s ZPL', slow, () => {
  it('is let through when it prints one label', () => {
    expect(zplRefusal(bytes(good), 203)).toBeNull()
  })

  it('prints what was read back', async () => {
    expect(await courierZplRefusal(bytes(good), number, 203)).toBeNull()
    const read = await decodeCodes(await renderZpl(bytes(good)))
    expect(read.map(({ text }) => text)).toEqual([number])
    expect(await courierZplRefusal(bytes(good), 'JT999', 203)).toMatchObject({
      refusal: 'courier-label-of-other',
      read: [number],
    })
  })

  it.each(foreign)('with %j anywhere in it is refused', (command) => {
    for (let at = 0; at <= good.length; at++) expect(zplRefusal(withIn(at, command), 203)).not.toBeNull()
  })

  it.each([
    ['~JA', '~JA'],
    ['^JUS', '^JU'],
    ['^PQ2', '^PQ2'],
    ['\x02', '0x02'],
    ['! U1 do "device.reset" ""', '!'],
  ])('with %j is refused in words that name it', (command, told) => {
    expect(zplRefusal(withIn(5, command), 203)).toEqual({
      refusal: 'courier-label-foreign-command',
      command: told,
    })
  })

  it.each([
    ['two labels', [...good, ...good], { refusal: 'courier-label-several-pages', pages: 2 }],
    ['no end', good.slice(0, -1), { refusal: 'courier-label-unreadable' }],
    ['no beginning', good.slice(1), { refusal: 'courier-label-unreadable' }],
    ['words after it', [...good, 'hello'], { refusal: 'courier-label-unreadable' }],
    ['words before it', ['hello', ...good], { refusal: 'courier-label-unreadable' }],
    ['no ZPL', ['<html>404</html>'], { refusal: 'courier-label-unreadable' }],
    ['nothing', [], { refusal: 'courier-label-unreadable' }],
  ])('with %s is refused', (_what, parts, refusal) => {
    expect(judged(...parts)).toEqual(refusal)
  })

  it('for a head that no printer has is refused', () => {
    expect(zplRefusal(bytes(good), 0)).toEqual({ refusal: 'courier-label-unreadable' })
  })

  it('that is let through has no command of a printer’s set-up, however it was mixed', () => {
    const allowed = /^\^(A|X[AZ]|F[BDHMOPRSTVWX]|TB|L[HLR]|P[MOQW]|C[FI]|B[0-9A-Z]|G[BCDEFS])$/
    const part = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...good) },
      { weight: 1, arbitrary: fc.constantFrom(...foreign) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('^', '~', '_5E', '^FH^', '^FH~', '^FD', '\r\n', ' ', ',', '^fo', '^ xa'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    )
    let through = 0
    const sometimesWhole = fc
      .tuple(fc.boolean(), fc.array(part, { maxLength: 8 }))
      .map(([whole, parts]) => (whole ? ['^XA', ...parts, '^XZ'] : parts))
    fc.assert(
      fc.property(sometimesWhole, (parts) => {
        const zpl = Buffer.from(parts.join(''))
        if (zplRefusal(zpl, 203) !== null) return
        through++
        const names = zplCommands(zpl).map(({ name }) => name)
        expect(names.filter((name) => !allowed.test(name))).toEqual([])
        expect([names[0], names.at(-1), names.filter((name) => /X[AZ]/.test(name)).length]).toEqual([
          '^XA',
          '^XZ',
          2,
        ])
        expect([...zpl].filter((byte) => byte < 32 && ![9, 10, 13].includes(byte))).toEqual([])
      }),
      { numRuns: 5_000, examples: [[good]] },
    )
    expect(through).toBeGreaterThan(50)
  })

  it('leaves nothing behind that turns our next label', () => {
    const turned = bytes(['^XA', '^LH90,90', '^FWR', '^LRY', '^POI', '^PMY', '^CF0,90', '^BY9', '^XZ'])
    expect(zplRefusal(turned, 203)).toBeNull()
    const ours = shippingLabelBytes(tea, labelPrinter(asDelivered('zebra-zd421')))
    if (!(ours instanceof Uint8Array)) throw new Error(ours.refusal)
    const set = zplCommands(ours).map(({ name, argument }) => `${name}${argument}`)
    expect(set).toEqual(expect.arrayContaining(['^LH0,0', '^LRN', '^FWN', '^PON', '^PMN']))
  })
})
