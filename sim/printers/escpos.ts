import { blankPaper, type Paper } from './paper.ts'
import { type Command, immediateIn, type Reading, type Tape, tapeOf } from './reading.ts'

/**
 * An ESC/POS printer's reading of a job in line mode, written from Epson's command reference: what is no command is text
 * to print, a line of it when it is fed; bars and symbols stand at the left margin and feed as far as they are tall;
 * DLE EOT, DLE ENQ and DLE DC4 are obeyed wherever they stand, also within a picture. What the reference does not know is
 * an error, and so is what it lets a printer do nothing with. A cut ends a label.
 */
export function readEscpos(bytes: Uint8Array, widthDots: number, heightDots: number, dpi: number): Reading {
  const commands = [...commandsOf(tapeOf(bytes)), ...immediateIn(bytes, [0x10], [0x04, 0x05, 0x14])]
  const labels: Paper[] = []
  let mechanism = mechanismOf(blankPaper(widthDots, heightDots), widthDots, dpi)
  for (const command of commands) {
    if (command.name === 'GS V') {
      labels.push(mechanism.cut())
      mechanism = mechanismOf(blankPaper(widthDots, heightDots), widthDots, dpi)
    } else mechanism.obey(command)
  }
  return { commands, labels }
}

/** A cell of font A. */
const cell = { wide: 12, tall: 24 }

/** What a printer keeps in mind between two commands. */
function mechanismOf(paper: Paper, widthDots: number, dpi: number) {
  let [y, margin, spacing, unit, across, down, pen] = [0, 0, 0, 0, 1, 1, 0]
  let [barTall, barDots, squareDots, stored] = [162, 3, 3, '']
  let ownLetters = true
  let codePage = 0
  let waiting: { x: number; text: string; across: number; down: number }[] = []

  const alone = (what: string): void => {
    if (waiting.length > 0) throw new Error(`${what} with letters waiting for their line`)
  }
  const steps = (what: string): void => {
    if (unit !== dpi) throw new Error(`${what} in steps of 1/${unit} inch`)
  }
  const letters = (text: string): void => {
    if (/[^\x20-\x7e]/.test(text) && (codePage !== 16 || ownLetters))
      throw new Error('letters of no code page')
    waiting.push({ x: pen, text, across, down })
    pen += cell.wide * across * text.length
  }
  const line = (): void => {
    for (const one of waiting) {
      const wide = cell.wide * one.across
      if (one.x + wide * one.text.length > widthDots) throw new Error('letters wrap at the end of the line')
      paper.letters(one.x, y, one.text, cell.tall * one.down, () => wide)
    }
    y += Math.max(spacing, ...waiting.map((one) => cell.tall * one.down))
    waiting = []
    pen = 0
  }
  const code = (data: Uint8Array): void => {
    const symbol = { bcid: 'code128', text: toldCode(data), raw: true }
    const wide = paper.barsWidth(symbol) * barDots
    if (margin + wide > widthDots) throw new Error('GS k: bars do not fit and are not printed')
    paper.bars(margin, y, barDots, barTall, symbol)
    y += barTall
  }
  const square = (data: Uint8Array): void => {
    const [kind, task, ...rest] = data
    if (kind !== 49) throw new Error(`GS ( k: no symbol ${kind} here`)
    if (task === 65 && rest[0] !== 50) throw new Error('GS ( k: model 2 was expected')
    if (task === 67) squareDots = rest[0] ?? 3
    if (task === 69 && rest[0] !== 49) throw new Error('GS ( k: correction M was expected')
    if (task === 80) stored = Buffer.from(rest.slice(1)).toString('latin1')
    if (task !== 81) return
    y += paper.modules(margin, y, squareDots, { bcid: 'qrcode', text: stored, eclevel: 'M' })
  }

  const obey = ({ name, parameters, data, text }: Command): void => {
    const [first = 0, second = 0] = parameters.map(Number)
    if (name === 'text' && text !== null) letters(text)
    else if (name === 'LF') line()
    else if (name === 'GS v 0' && data !== null) {
      alone(name)
      paper.rows(margin, y, first, data, 1)
      y += second
    } else if (name === 'GS k' && data !== null) {
      alone(name)
      if (first !== 73) throw new Error(`GS k: no symbology ${first} here`)
      code(data)
    } else if (name === 'GS (' && parameters[0] === 'k' && data !== null) {
      alone('GS ( k')
      square(data)
    } else if (name === 'ESC J') {
      steps(name)
      y += first
    } else if (name === 'GS L' || name === 'ESC $') {
      steps(name)
      if (name === 'GS L') margin = first
      else pen = first
    } else if (name === 'ESC 3') {
      steps(name)
      spacing = first
    } else if (name === 'GS P') unit = first === second ? first : 0
    else if (name === 'ESC t') codePage = first
    else if (name === 'FS .') ownLetters = false
    else if (name === 'GS !') [across, down] = [(first >> 4) + 1, (first & 7) + 1]
    else if (name === 'GS h') barTall = first
    else if (name === 'GS w') barDots = first
    else if (
      !['ESC @', 'ESC R', 'ESC E', 'GS H', 'GS (', 'ESC M'].includes(name) &&
      !name.startsWith('at once')
    )
      throw new Error(`nothing is known of ${name}`)
  }
  return {
    obey,
    cut: (): Paper => {
      alone('GS V')
      if (y !== paper.bitmap.heightDots) throw new Error(`fed ${y} of ${paper.bitmap.heightDots} rows`)
      return paper
    },
  }
}

/** `{A`, `{B` and `{C` choose the letters that follow, `{1` is FNC1, `{{` a brace; in C a byte is a pair of digits. */
function toldCode(data: Uint8Array): string {
  const values: number[] = []
  let set = ''
  for (let at = 0; at < data.length; at++) {
    const sign = String.fromCharCode(data[at] ?? 0)
    if (sign === '{') {
      const next = String.fromCharCode(data[++at] ?? 0)
      const starts = { B: 104, C: 105 }[next]
      if (starts !== undefined) {
        values.push(set === '' ? starts : starts === 105 ? 99 : 100)
        set = next
      } else if (next === '1') values.push(102)
      else if (next === '{' && set === 'B') values.push(91)
      else throw new Error(`GS k: {${next}`)
    } else if (set === '') throw new Error('GS k: begins with no code set')
    else values.push(set === 'C' ? (data[at] ?? 0) : (data[at] ?? 0) - 32)
  }
  if (values.some((value) => value < 0 || value > 105)) throw new Error('GS k: no such sign')
  return values.map((value) => `^${String(value).padStart(3, '0')}`).join('')
}

type Reader = (tape: Tape) => Omit<Command, 'name' | 'text'>
const bare: Reader = () => ({ parameters: [], data: null })
const one: Reader = (tape) => ({ parameters: [`${tape.byte()}`], data: null })
const two: Reader = (tape) => ({ parameters: [`${tape.byte()}`, `${tape.byte()}`], data: null })
const word = (tape: Tape): number => tape.byte() + 256 * tape.byte()
const place: Reader = (tape) => ({ parameters: [`${word(tape)}`], data: null })
/** A count of two bytes, and so many bytes of parameters. */
const counted: Reader = (tape) => ({ parameters: [], data: tape.bytes(word(tape)) })

/** By their bytes; those of which every model has some. */
const readers: Record<string, Reader> = {
  '\x1b@': bare,
  '\x1b$': place,
  '\x1b3': one,
  '\x1bE': one,
  '\x1bJ': one,
  '\x1bM': one,
  '\x1bR': one,
  '\x1bt': one,
  '\x1c.': bare,
  '\x1d!': one,
  '\x1dH': one,
  '\x1dI': one,
  '\x1dL': place,
  '\x1dP': two,
  '\x1dh': one,
  '\x1dr': one,
  '\x1dw': one,
  '\x1dk': barcode,
  '\x1d(': (tape) => {
    const family = String.fromCharCode(tape.byte())
    return { ...counted(tape), parameters: [family] }
  },
  '\x1dv': raster,
  '\x1dV': (tape) => {
    const mode = tape.byte()
    return { parameters: mode >= 65 ? [`${mode}`, `${tape.byte()}`] : [`${mode}`], data: null }
  },
}
const names: Record<number, string> = { 27: 'ESC', 28: 'FS', 29: 'GS' }

function barcode(tape: Tape): ReturnType<Reader> {
  const symbology = tape.byte()
  const data = symbology >= 65 ? tape.bytes(tape.byte()) : Buffer.from(tape.until('\0'), 'latin1')
  return { parameters: [`${symbology}`], data }
}

function raster(tape: Tape): ReturnType<Reader> {
  if (tape.byte() !== 0x30) throw new Error('GS v is followed by 0')
  if (![0, 48].includes(tape.byte())) throw new Error('GS v 0: not its normal size')
  const [rowBytes, rows] = [word(tape), word(tape)]
  if (rows > 2303) throw new Error(`GS v 0: ${rows} rows`)
  return { parameters: [`${rowBytes}`, `${rows}`], data: tape.bytes(rowBytes * rows) }
}

function commandsOf(tape: Tape): Command[] {
  const commands: Command[] = []
  while (tape.rest() > 0) {
    const first = tape.byte()
    const family = names[first]
    if (first === 0x0a) commands.push({ name: 'LF', parameters: [], text: null, data: null })
    else if (family === undefined) letter(commands, String.fromCharCode(first))
    else {
      const second = String.fromCharCode(tape.byte())
      const reader = readers[String.fromCharCode(first) + second]
      if (reader === undefined) throw new Error(`ESC/POS has no command ${first} ${JSON.stringify(second)}`)
      const name = `${family} ${second}${second === 'v' ? ' 0' : ''}`
      commands.push({ name, text: null, ...reader(tape) })
    }
  }
  return commands
}

/** Letters one after the other are one text; any other sign below the blank does nothing, and nobody should send it. */
function letter(commands: Command[], sign: string): void {
  if (sign < ' ') throw new Error(`a control sign ${JSON.stringify(sign)} among letters`)
  const last = commands.at(-1)
  const text = last?.name === 'text' ? last.text : null
  if (text !== null) commands.pop()
  commands.push({ name: 'text', parameters: [], text: `${text ?? ''}${sign}`, data: null })
}
