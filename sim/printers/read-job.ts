import type { LabelPrinter } from '#domain/label-printer'
import { dotsOf, type Label } from '#printing/label-model'
import { readEpl } from './epl.ts'
import { readEscpos } from './escpos.ts'
import type { Reading } from './reading.ts'
import { readTspl } from './tspl.ts'

/** What a printer of this kind makes of the bytes of a job; ZPL has a renderer of others and is not read here. */
export function readJob(bytes: Uint8Array, printer: LabelPrinter, paper: Pick<Label, 'heightUm'>): Reading {
  switch (printer.language) {
    case 'tspl':
      return readTspl(bytes, printer.dotsPerMm)
    case 'epl':
      return readEpl(bytes, printer.dpi)
    case 'escpos':
      return readEscpos(bytes, dotsOf(printer, printer.widthUm), dotsOf(printer, paper.heightUm), printer.dpi)
    case 'zpl':
      throw new Error('ZPL is read by zpl-renderer-js')
  }
}
