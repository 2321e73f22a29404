import type { ReportLayoutName } from '#domain/report-layout'
import { hidPos } from '#native/scale/protocols/hid-pos'
import { nothingHeld } from '#native/scale/protocols/protocol'
import { textPattern } from '#native/scale/protocols/text-pattern'
import { emptyFramer, feedFramer } from '#native/scanner/framing'
import { emptyHid, feedReport, reportLayouts } from '#native/scanner/hid-pos'
import { isFigure, isScaleReport } from './grammar.ts'
import { damagedTelegrams, randomBytes } from './random-bytes.ts'

/** How many readings or codes a parser made of random bytes, and those that an independent reading of them does not have. */
export interface Soaked {
  readings: number
  faults: string[]
}
type Soak = (seed: number, count: number) => Soaked

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Reports of a USB scale: random ones, half of them with a number, a status and a unit that there are. */
function hidScale(seed: number, count: number): Soaked {
  const soaked: Soaked = { readings: 0, faults: [] }
  for (const random of randomBytes(seed, count, 8)) {
    const [pick = 0, status = 0, unit = 0, ...rest] = random
    const near = Uint8Array.of(3 + (pick & 1), status % 10, unit % 14, ...rest).subarray(0, 5 + (pick % 4))
    for (const report of [near, random]) {
      const [frame] = hidPos.feed(nothingHeld, report).frames
      if (frame?.said.said !== 'weight') continue
      soaked.readings++
      if (!isScaleReport(report, frame.said.weight.weightMg !== null)) soaked.faults.push(hexOf(report))
    }
  }
  return soaked
}

const patternLines = [
  'ST,GS,+  1.250kg\r\n',
  'US,NT,-0.5 g\r\n',
  'ST,GS,12,5 lb\r\n',
  'OL,GS,     0.000kg\r\n',
]

/** A scale with a pattern of its own; half of the bytes are its lines, some of them damaged. */
function patternScale(seed: number, count: number): Soaked {
  const pattern = '{state:ST=steady|US=moving|OL=over},{load:GS=gross|NT=net},{weight} {unit}'
  const { feed } = textPattern({ pattern, end: 'lf', ask: null, zero: null, tare: null }, 'kg')
  const soaked: Soaked = { readings: 0, faults: [] }
  let held = nothingHeld
  for (const chunk of [
    ...randomBytes(seed, count / 2, 500),
    ...damagedTelegrams(seed, patternLines, count / 2),
  ]) {
    const fed = feed(held, chunk)
    held = fed.held
    for (const { said, bytes } of fed.frames) {
      if (said.said !== 'weight') continue
      soaked.readings++
      if (!isPatternLine(Buffer.from(bytes).toString('latin1'))) soaked.faults.push(hexOf(bytes))
    }
  }
  return soaked
}

/** A line of that pattern, by its parts. */
function isPatternLine(telegram: string): boolean {
  const [state, load, ...rest] = bare(telegram.replaceAll('\u0002', '')).split(',')
  if (!['ST', 'US', 'OL'].includes(state ?? '') || !['GS', 'NT'].includes(load ?? '')) return false
  const [figure = '', unit] = rest.join('.').split(/ *(?=[A-Za-z]+$)/)
  return unit !== undefined && unit.length <= 5 && isFigure(figure.replace(/^([ +-]*)\./, '$10.'))
}

const ends = {
  cr: ['\r'],
  lf: ['\n'],
  crlf: ['\r\n'],
  etx: ['\u0003'],
  auto: ['\r', '\n', '\u0003'],
} as const
/** Of a line that never ends nothing is taken. */
const longestCode = 4096
const breaks: readonly string[] = ['\r', '\n']

/** A code without what stands around it: line breaks before it, and any end behind it. */
function bare(code: string): string {
  const signs = [...code]
  while (breaks.includes(signs[0] ?? '')) signs.shift()
  while (ends.auto.some((end) => end === signs.at(-1))) signs.pop()
  return signs.join('')
}

/** What a scanner set to an end of codes sent, found by splitting all of it at once. */
function splitAt(framing: keyof typeof ends, text: string): string[] {
  const [end, ...others] = ends[framing]
  const plain = text.replaceAll('\0', '').replaceAll('\u0002', '')
  const alike = others.reduce((all, other) => all.replaceAll(other, end), plain)
  return alike
    .split(end)
    .slice(0, -1)
    .filter((code) => code.replace(/^[\r\n]+/, '').length + end.length - 1 <= longestCode)
    .map(bare)
    .filter((code) => code !== '')
}

const serialScanner =
  (framing: keyof typeof ends): Soak =>
  (seed, count) => {
    let state = emptyFramer
    const [codes, sent]: [string[], string[]] = [[], []]
    for (const chunk of randomBytes(seed, count, 500)) {
      const fed = feedFramer(framing, state, chunk)
      state = fed.state
      sent.push(Buffer.from(chunk).toString('latin1'))
      for (const { frame, bytes } of fed.frames)
        if (frame === 'whole') codes.push(Buffer.from(bytes).toString('latin1'))
    }
    const there = splitAt(framing, sent.join(''))
    return {
      readings: codes.length,
      faults: codes
        .filter((code, at) => code !== there[at])
        .map((code) => hexOf(Buffer.from(code, 'latin1'))),
    }
  }

/** Reports of a USB scanner that mostly begin like one; what they hold is read by their offsets alone. */
const hidScanner =
  (name: ReportLayoutName): Soak =>
  (seed, count) => {
    const [aimAt, dataAt, id] = name === 'usb-pos' ? [2, 5, 2] : [null, 2, name === 'newland' ? 2 : 1]
    const soaked: Soaked = { readings: 0, faults: [] }
    let state = emptyHid
    let parts = ''
    for (const random of randomBytes(seed, count, 64)) {
      const report = Uint8Array.from(random, (byte) => byte || 0x20)
      if (report[4] !== 0x20) report.set([id, (report[1] ?? 0) % 64])
      /** Between its data and the bytes of its own a Newland report holds nothing. */
      if (name === 'newland') report.fill(0, 58, 61)
      if (aimAt !== null) report.set(Buffer.from(']Q0'), aimAt)
      const fed = feedReport([reportLayouts[name]], state, report)
      state = fed.state
      parts += Buffer.from(report.subarray(dataAt, dataAt + (report[1] ?? 0))).toString('latin1')
      for (const one of fed.frames) {
        if (one.frame !== 'whole') continue
        soaked.readings++
        if (!parts.endsWith(Buffer.from(one.bytes).toString('latin1'))) soaked.faults.push(hexOf(one.bytes))
      }
    }
    return soaked
  }

/** By name: everything that makes readings or codes of bytes, besides the protocols of scales on a serial line. */
export const otherParsers: Readonly<Record<string, Soak>> = {
  'scale, USB': hidScale,
  'scale, by a pattern': patternScale,
  'scanner, CR': serialScanner('cr'),
  'scanner, LF': serialScanner('lf'),
  'scanner, CR LF': serialScanner('crlf'),
  'scanner, ETX': serialScanner('etx'),
  'scanner, any end': serialScanner('auto'),
  'scanner, USB': hidScanner('usb-pos'),
  'scanner, Newland': hidScanner('newland'),
  'scanner, Microscan': hidScanner('microscan'),
}
