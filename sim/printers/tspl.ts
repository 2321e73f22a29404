import { blankPaper, condensed, type Paper } from './paper.ts'
import { type Command, immediateIn, parametersOf, type Reading, tapeOf, whole } from './reading.ts'

/**
 * A TSPL printer's reading of a job, written from TSC's manual (TSPL/TSPL2 Programming Language): lines ended by CR LF or
 * LF, `\["]` for a quote in a string, raw bytes after the parameters of BITMAP, and immediate commands (ESC ! and ~!)
 * that are obeyed wherever they stand. What the manual does not know is an error.
 */
export function readTspl(bytes: Uint8Array, dotsPerMm: number): Reading {
  const commands = [...commandsOf(bytes), ...immediateIn(bytes, [0x1b, 0x7e], [0x21])]
  const labels: Paper[] = []
  let paper = blankPaper(0, 0)
  let size = [0, 0]
  for (const command of commands) {
    if (command.name === 'SIZE') size = command.parameters.map((one) => dotsOfSize(one, dotsPerMm))
    else if (command.name === 'CLS') paper = blankPaper(size[0] ?? 0, size[1] ?? 0)
    else if (command.name === 'PRINT') labels.push(...Array<Paper>(whole(command, 0)).fill(paper))
    else draw(paper, command, dotsPerMm)
  }
  return { commands, labels }
}

const settings = ['SIZE', 'GAP', 'DIRECTION', 'REFERENCE', 'DENSITY', 'SPEED', 'CODEPAGE', 'CLS', 'PRINT']
const drawings = ['TEXT', 'BARCODE', 'QRCODE', 'DMATRIX', 'BAR', 'BOX', 'REVERSE']

function commandsOf(bytes: Uint8Array): Command[] {
  const tape = tapeOf(bytes)
  const commands: Command[] = []
  while (tape.rest() > 0) {
    const name = tape.until(' \n').replace(/\r$/, '')
    if (name === '') continue
    if (name === 'BITMAP') commands.push(bitmapOf(tape))
    else if (name === 'CLS') commands.push({ name, parameters: [], text: null, data: null })
    else if (settings.includes(name) || drawings.includes(name)) {
      const written = tape.until('\n').replace(/\r$/, '')
      commands.push({ name, ...parametersOf(written, escaped), data: null })
    } else throw new Error(`TSPL has no command ${JSON.stringify(name.slice(0, 40))}`)
  }
  return commands
}

function escaped(rest: string): { taken: number; sign: string } | null {
  const match = /^\\\[(["RL])\]/.exec(rest)
  return match === null ? null : { taken: 4, sign: { '"': '"', R: '\r', L: '\n' }[match[1] ?? ''] ?? '' }
}

function bitmapOf(tape: ReturnType<typeof tapeOf>): Command {
  const parameters = Array.from({ length: 5 }, () => tape.until(','))
  const data = tape.bytes(Number(parameters[2]) * Number(parameters[3]))
  if (tape.until('\n') !== '\r') throw new Error('BITMAP is longer than it says')
  return { name: 'BITMAP', parameters, text: null, data }
}

function dotsOfSize(written: string, dotsPerMm: number): number {
  const match = /^([\d.]+) mm$/.exec(written)
  if (match === null) throw new Error(`SIZE in ${JSON.stringify(written)}`)
  return Math.round(Number(match[1]) * dotsPerMm)
}

function draw(paper: Paper, command: Command, dotsPerMm: number): void {
  const at = (index: number): number => whole(command, index)
  const { name, text, data } = command
  if (name === 'TEXT') {
    if (command.parameters[2] !== '0' || text === null) throw new Error(`TEXT: font ${command.parameters[2]}`)
    const heightDots = (at(5) / 72) * 25.4 * dotsPerMm
    paper.letters(at(0), at(1), text, heightDots, condensed(heightDots))
  } else if (name === 'BARCODE') bars(paper, command, text ?? '')
  else if (name === 'QRCODE')
    paper.modules(at(0), at(1), at(3), {
      bcid: 'qrcode',
      text: text ?? '',
      eclevel: command.parameters[2] ?? '',
    })
  else if (name === 'DMATRIX') {
    const dots = Number(/^x(\d+)$/.exec(command.parameters[4] ?? '')?.[1])
    paper.modules(at(0), at(1), dots, { bcid: 'datamatrix', text: text ?? '' })
  } else if (name === 'BITMAP') paper.rows(at(0), at(1), at(2), data ?? new Uint8Array(), 0)
  else if (name === 'BAR') paper.fill(at(0), at(1), at(2), at(3))
  else if (name === 'REVERSE') paper.invert(at(0), at(1), at(2), at(3))
  else if (name === 'BOX') paper.frame(at(0), at(1), at(2), at(3), at(4))
  else if (!settings.includes(name)) throw new Error(`nothing is known of ${name}`)
}

function bars(paper: Paper, command: Command, content: string): void {
  const [x, y, height, dots] = [0, 1, 3, 6].map((index) => whole(command, index))
  const symbology = command.parameters[2]
  if (symbology !== '128' && symbology !== '128M') throw new Error(`BARCODE: no symbology ${symbology} here`)
  const symbol =
    symbology === '128M'
      ? { bcid: 'code128', text: told(content), raw: true }
      : { bcid: 'code128', text: content }
  paper.bars(x ?? 0, y ?? 0, dots ?? 1, height ?? 0, symbol)
}

/** 128M: `!105` begins with pairs, `!104` with letters, `!102` is FNC1, `!099` and `!100` change to pairs and letters. */
function told(content: string): string {
  const values: number[] = []
  let pairs = false
  for (const [part, code] of content.matchAll(/!(\d{3})|\d\d|./g)) {
    if (code !== undefined) {
      if (code === '105' || code === '099') pairs = true
      if (code === '104' || code === '100') pairs = false
      values.push(Number(code))
    } else if (pairs) values.push(Number(part))
    else values.push(...[...part].map((letter) => letter.charCodeAt(0) - 32))
  }
  return values.map((value) => `^${String(value).padStart(3, '0')}`).join('')
}
