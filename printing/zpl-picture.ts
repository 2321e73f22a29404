import type { LabelPrinter } from '#domain/label-printer'
import { dotsOf, umOf } from './label-model.ts'

/** A label's measures, and the dots of its printer. */
interface PictureSize {
  widthUm: number
  heightUm: number
  dotsPerMm: number
}

/** The picture a ZPL printer makes of these bytes, as PNG; the interpreter is loaded with the first one. */
export async function zplPicture(zpl: Uint8Array, size: PictureSize): Promise<Buffer> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const text = Buffer.from(zpl).toString('utf8')
  return Buffer.from(
    await api.zplToBase64Async(text, size.widthUm / 1000, size.heightUm / 1000, size.dotsPerMm),
    'base64',
  )
}

/** A label of a courier's own that does not say how large it is has the size of ours. */
const usualUm = { widthUm: 101_600, heightUm: 152_400 }

/** The picture that a printer makes of one ZPL label, as large as its bytes say (`^PW`, `^LL`); every dot is one of the printer. */
export async function zplLabelPicture(
  zpl: Uint8Array,
  printer: Pick<LabelPrinter, 'dotsPerMm'>,
): Promise<{ png: Buffer; widthUm: number; heightUm: number }> {
  const [, wide, tall] = /\^PW(\d+)\^LL(\d+)/.exec(Buffer.from(zpl).toString('latin1')) ?? []
  const size =
    wide === undefined
      ? usualUm
      : { widthUm: umOf(printer, Number(wide)), heightUm: umOf(printer, Number(tall)) }
  const dotsPerMm = Math.round(printer.dotsPerMm)
  const [width, height] = [dotsOf(printer, size.widthUm), dotsOf(printer, size.heightUm)]
  const canvas = { widthUm: umOf({ dotsPerMm }, width), heightUm: umOf({ dotsPerMm }, height), dotsPerMm }
  return { png: await zplPicture(zpl, canvas), ...size }
}
