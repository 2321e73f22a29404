import { describe, expect, it } from 'vitest'
import { deviceConfig } from '#contract/devices'
import {
  asDelivered,
  headsOf,
  labelPrinter,
  languageOf,
  printerModelNames,
  printerModels,
} from './label-printer.ts'

const zd421 = asDelivered('zebra-zd421')
const configured = (more: object) =>
  deviceConfig.safeParse({
    kind: 'label-printer',
    deviceId: 'label-1',
    name: 'Label printer 1',
    transport: { kind: 'tcp', host: '192.168.0.50' },
    ...more,
  })

describe('a label printer', () => {
  it('has the most common head of its model where nobody chose one', () => {
    expect(labelPrinter(zd421)).toMatchObject({ language: 'zpl', dpi: 203, dotsPerMm: 8, widthUm: 104_000 })
    expect(labelPrinter({ ...zd421, dpi: 300 })).toMatchObject({
      dpi: 300,
      dotsPerMm: 300 / 25.4,
      widthUm: 108_000,
    })
  })

  it('of each row has heads of its own resolutions, widest paper first told', () => {
    for (const model of printerModelNames) {
      const dpis = headsOf(model).map(({ dpi }) => dpi)
      expect(new Set(dpis).size).toBe(dpis.length)
      expect(headsOf(model).every(({ widthUm }) => widthUm >= 50_000 && widthUm <= 170_000)).toBe(true)
      expect(labelPrinter(asDelivered(model)).language).toBe(printerModels[model].language)
    }
  })

  it('is there in every language and resolution', () => {
    const rows = printerModelNames.flatMap((model) =>
      headsOf(model).map(({ dpi }) => `${printerModels[model].language} ${dpi}`),
    )
    const wanted = [
      'zpl 203',
      'zpl 300',
      'zpl 600',
      'tspl 203',
      'tspl 300',
      'tspl 600',
      'epl 203',
      'epl 300',
      'escpos 203',
    ]
    expect(wanted.filter((row) => !rows.includes(row))).toEqual([])
  })

  it.each<[string, object, string | null]>([
    ['a model alone', { model: 'zebra-zt411' }, null],
    ['a head it is made with', { model: 'zebra-zt411', dpi: 600 }, null],
    ['a head it is not made with', { model: 'zebra-zd421', dpi: 600 }, 'dpi'],
    ['a model nobody knows', { model: 'zebra-zd999' }, 'model'],
    ['an offset beyond reason', { model: 'zebra-zd421', offsetXUm: 6000 }, 'offsetXUm'],
    ['half a micrometre', { model: 'zebra-zd421', offsetYUm: 0.5 }, 'offsetYUm'],
    ['more than all darkness', { model: 'zebra-zd421', darknessPercent: 101 }, 'darknessPercent'],
  ])('is set up with %s, or the field at fault is named', (_, more, wrong) => {
    const parsed = configured(more)
    expect(parsed.success ? null : parsed.error.issues[0]?.path.join('.')).toBe(wrong)
  })

  it.each([
    ['^XA^CI28', 'zpl'],
    ['~SD15^XA', 'zpl'],
    ['SIZE 50 mm,25 mm', 'tspl'],
    ['\nN\nq400\n', 'epl'],
    ['\x1b@\x1dv0', 'escpos'],
    ['%PDF-1.7', null],
    ['', null],
  ])('%j is in %s', (bytes, language) => {
    expect(languageOf(Buffer.from(bytes, 'latin1'))).toBe(language)
  })
})
