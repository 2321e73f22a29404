import { describe, expect, it } from 'vitest'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { asDelivered, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { readJob } from '#sim/printers/read-job'
import { type CodeLabelFields, codeLabel } from '../code-label.ts'
import { bytesOfLabel } from '../label-bytes.ts'
import { draftLabel } from '../label-draft.ts'
import type { Label } from '../label-model.ts'
import { isLabelRefusal, type LabelRefusal } from '../label-refusal.ts'
import { tote } from '../testing/example-labels.ts'

const namesOn = (made: Label | LabelRefusal): string[] => {
  if (isLabelRefusal(made)) throw new Error(JSON.stringify(made))
  return readJob(bytesOfLabel(made), made.printer, made).commands.map(({ name }) => name)
}
const printerOf = (model: PrinterModelName) => labelPrinter(asDelivered(model))
const small = (fields: CodeLabelFields, model: PrinterModelName) =>
  namesOn(codeLabel(fields, labelSizes['50x25'], printerOf(model)))

const plate = (body: string): CodeLabelFields => {
  const sscc = `${body}${gs1CheckDigit(body)}`
  return {
    look: 'lpn',
    code: `(00)${sscc}`,
    sscc,
    kindWord: 'CARTON',
    title: 'SO-1',
    carton: '1',
    weight: '',
  }
}

describe('an ESC/POS label', () => {
  it('has the printer’s own bars where they stand alone in their rows', () => {
    expect(small(tote, 'epson-tm-t20iii').filter((name) => name === 'GS k')).toHaveLength(1)
    expect(small(plate('39551234000000001'), 'epson-tm-t20iii')).toContain('GS k')
  })

  it('draws bars whose pairs would be obeyed as a command within them', () => {
    const names = small(plate('39551604000000001'), 'epson-tm-t20iii')
    expect(names).not.toContain('GS k')
    expect(names.some((name) => name.startsWith('at once'))).toBe(false)
  })

  it('has the printer’s own letters where its code page has them all, and its own QR code', () => {
    const draft = draftLabel(60_000, 40_000, printerOf('epson-tm-t20iii'))
    const inside = { xUm: 2_000, widthUm: 56_000 }
    const line = (text: string, yUm: number) =>
      draft.paragraphs([{ text, sizeUm: 3_100, weight: 400 }], { ...inside, yUm, heightUm: 4_200 })
    line('Tea é ß', 1_000)
    line('茶', 7_000)
    draft.qr('PB', 20_000, 14_000, 20_000)
    const label = draft.finish()
    const names = namesOn(label)
    expect(names.filter((name) => name === 'text')).toHaveLength(1)
    expect(names.filter((name) => name === 'GS (')).toHaveLength(5)
    expect(names.filter((name) => name === 'GS v 0')).toHaveLength(1)
  })

  it('is one picture on a printer of which we have no reference', () => {
    const names = new Set(small(tote, 'escpos-80'))
    expect([...names].sort()).toEqual(['ESC @', 'GS V', 'GS v 0'])
  })
})
