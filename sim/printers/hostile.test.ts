import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShippingLabelFields } from '#domain/label'
import {
  asDelivered,
  type LabelLanguage,
  type LabelPrinter,
  labelPrinter,
  type PrinterModelName,
} from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { codeLabel } from '#printing/code-label'
import { bytesOfLabel } from '#printing/label-bytes'
import type { Label, LabelText } from '#printing/label-model'
import { isLabelRefusal, type LabelRefusal } from '#printing/label-refusal'
import { shippingLabel } from '#printing/shipping-label'
import { tea, teaTo } from '#printing/testing/example-label'
import { tote } from '#printing/testing/example-labels'
import { hostilePlainText, hostileText } from '#printing/testing/hostile-text'
import { textBitmap } from '#printing/text-bitmap'
import { composed, printable } from '#printing/text-runs'
import { readJob } from './read-job.ts'
import type { Command } from './reading.ts'

/** Hundreds of random labels take their time on a shared machine. */
const slow = { timeout: 120_000 }

/** What has commanded printers of these languages when it stood in a name. */
const commanding = [
  '"',
  '\\',
  '\\["]',
  '\\[R]',
  '"\r\nPRINT 9\r\n',
  '"\nP9\n',
  '\x1b!?',
  '~!T',
  '~!@',
  '\x1b!R',
  '^@',
  '^ee',
  '\nUQ\n',
  '\\"',
  '\x1b@',
  '\x10\x04\x01',
  '\x10\x14\x08',
  '\x1dV\x00',
  '!105!102',
  '\x1d(k',
]
const hostile = (length: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...commanding), hostileText(4), hostilePlainText(4)), {
      maxLength: length,
    })
    .map((parts) => parts.join(''))
const models: PrinterModelName[] = [
  'tsc-te210',
  'xprinter-xp-420b',
  'zebra-lp2844',
  'epson-tm-t20iii',
  'escpos-80',
]

/** The commands of a job in the order and number that the model asks for, whatever its texts say. */
function commandsFor({ items }: Label, language: LabelLanguage): string[] {
  const drawn = items.flatMap((item) => {
    if (item.kind === 'text') return item.reverse || !hasInk(item) ? [] : ['line']
    return item.kind === 'box' ? ['frame'] : ['symbol']
  })
  return language === 'tspl'
    ? ['SIZE', 'DIRECTION', 'REFERENCE', 'CODEPAGE', 'CLS', ...drawn, 'PRINT']
    : ['N', 'q', 'Q', ...drawn, 'P']
}

const hasInk = ({ text, weight, direction }: LabelText): boolean =>
  textBitmap(text, 20, weight, direction) !== null

/** What an ESC/POS job is made of; its reader also counts the rows that it feeds. */
const escposJob = new RegExp(
  `^ESC @(, ESC t, ESC R, FS \\., GS P, GS H)?(, ${[
    'ESC J',
    'GS v 0',
    'GS L, GS h, GS w, GS k, GS L',
    'GS L(, GS \\(){5}, GS L',
    'ESC 3(, ESC \\$, GS !, ESC E, text)+, LF',
  ].join('|, ')})*, GS V$`,
)

/** A command by what the model asked for with it; a line may be letters or a picture. */
const classOf: Record<string, readonly string[]> = {
  line: ['TEXT', 'BITMAP', 'A', 'GW'],
  symbol: ['BARCODE', 'QRCODE', 'BITMAP', 'B', 'GW'],
  /** A bar becomes a picture when white letters stand on it. */
  frame: ['BAR', 'BOX', 'LO', 'X', 'BITMAP', 'GW'],
}

function expectJust(made: Label | LabelRefusal, printer: LabelPrinter): void {
  if (isLabelRefusal(made)) {
    expect(made.refusal).toMatch(/too-long/)
    return
  }
  const { commands } = readJob(bytesOfLabel(made), printer, made)
  if (printer.language === 'escpos') {
    const names = commands.map(({ name }) => name)
    expect(names.join(', ')).toMatch(escposJob)
    const codes = made.items.filter(({ kind }) => kind !== 'text' && kind !== 'box')
    expect(names.filter((name) => name === 'GS k').length).toBeLessThanOrEqual(codes.length)
  } else {
    const wanted = commandsFor(made, printer.language)
    expect(commands.map(({ name }, at) => fits(name, wanted[at]) && wanted[at])).toEqual(wanted)
  }
  expect(strings(commands).filter((text) => !said(made).includes(text))).toEqual([])
}

const fits = (name: string, wanted = ''): boolean => name === wanted || (classOf[wanted] ?? []).includes(name)
/** The strings a printer was told to write, and those the label says. */
const strings = (commands: readonly Command[]): string[] =>
  commands.flatMap(({ name, text }) => (['TEXT', 'A', 'text'].includes(name) && text !== null ? [text] : []))
const said = ({ items }: Label): string[] =>
  items.flatMap((item) => (item.kind === 'text' ? [composed(item.text), printable(item.text)] : []))

describe.each(models)('on a %s', slow, (model) => {
  const printer = labelPrinter(asDelivered(model))
  const size = labelSizes[printer.widthUm >= 100_000 ? '100x50' : '50x25']

  it('no text of a small label adds a command', () => {
    fc.assert(
      fc.property(hostile(6), hostile(6), hostile(3), (title, subtitle, kindWord) => {
        expectJust(codeLabel({ ...tote, title, subtitle, kindWord }, size, printer), printer)
      }),
      { numRuns: 120 },
    )
  })

  it('no code of a small label adds a command', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,14}$/), (code) => {
        expectJust(codeLabel({ ...tote, code }, size, printer), printer)
      }),
      { numRuns: 120 },
    )
  })
})

describe.each(models.slice(0, 3))('on a %s', slow, (model) => {
  const printer = labelPrinter(asDelivered(model))
  it('no text of a shipping label adds a command', () => {
    fc.assert(
      fc.property(fc.array(hostile(3), { minLength: 9, maxLength: 9 }), (text) => {
        expectJust(shippingLabel(filled(text), printer), printer)
      }),
      { numRuns: 60 },
    )
  })
})

it('a text that commands would be seen', () => {
  const namesOf = (job: string, model: PrinterModelName) =>
    readJob(Buffer.from(job, 'latin1'), labelPrinter(asDelivered(model)), { heightUm: 50_000 }).commands.map(
      ({ name }) => name,
    )
  expect(namesOf('CLS\r\nTEXT 1,1,"0",0,8,8,"a"\r\nPRINT 9\r\n', 'tsc-te210')).toContain('PRINT')
  expect(() => namesOf('CLS\r\nTEXT 1,1,"0",0,8,8,"~!T"\r\n', 'tsc-te210')).toThrow('at once 126 33')
  expect(namesOf('N\nA1,1,0,2,1,1,N,"a"\nP9\n', 'zebra-lp2844')).toContain('P')
  expect(namesOf('\x1dv0\x00\x02\x00\x01\x00\x10\x04', 'epson-tm-t20iii')).toContain('at once 16 4')
  expect(() => namesOf('CLS\r\nTEXT 1,1,"0",0,8,8,"a"b"\r\n', 'tsc-te210')).toThrow('a quote is open')
  expect(() => namesOf('N\nHELLO\n', 'zebra-lp2844')).toThrow('no command')
})

function filled(text: readonly string[]): ShippingLabelFields {
  const at = (index: number): string => text[index] ?? ''
  const shipTo = { name: at(0), company: at(1), lines: [at(2), at(3)], town: at(4), postcode: at(5) }
  return teaTo(shipTo, { ...tea, orderNumber: at(6), courierName: at(7), service: at(8), codSen: 12_345 })
}
