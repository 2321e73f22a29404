import { blankPaper, type Paper } from './paper.ts'
import { type Command, immediateIn, type Reading, type Tape, tapeOf } from './reading.ts'

/**
 * An ESC/POS printer's reading of a job in line mode, written from Epson's command reference: what is no command is text
 * to print; DLE EOT, DLE ENQ and DLE DC4 are obeyed wherever they stand, also within a picture. What the reference does
 * not know is an error. A cut ends a label.
 */
export function readEscpos(bytes: Uint8Array, widthDots: number, heightDots: number): Reading {
  const commands = [...commandsOf(tapeOf(bytes)), ...immediateIn(bytes, [0x10], [0x04, 0x05, 0x14])]
  const labels: Paper[] = []
  let paper = blankPaper(widthDots, heightDots)
  let y = 0
  for (const { name, parameters, data } of commands) {
    if (name === 'GS v 0' && data !== null) {
      const [rowBytes = 0, rows = 0] = parameters.map(Number)
      paper.rows(0, y, rowBytes, data, 1)
      y += rows
    } else if (name === 'GS V') {
      labels.push(paper)
      paper = blankPaper(widthDots, heightDots)
      y = 0
    }
  }
  return { commands, labels }
}

type Reader = (tape: Tape) => Omit<Command, 'name' | 'text'>
const bare: Reader = () => ({ parameters: [], data: null })
const one: Reader = (tape) => ({ parameters: [`${tape.byte()}`], data: null })
const word = (tape: Tape): number => tape.byte() + 256 * tape.byte()
/** A count of two bytes, and so many bytes of parameters. */
const counted: Reader = (tape) => ({ parameters: [], data: tape.bytes(word(tape)) })

/** By their bytes; those of which every model has some. */
const readers: Record<string, Reader> = {
  '\x1b@': bare,
  '\x1bd': one,
  '\x1bJ': one,
  '\x1b!': one,
  '\x1ba': one,
  '\x1bE': one,
  '\x1bt': one,
  '\x1d!': one,
  '\x1dB': one,
  '\x1dh': one,
  '\x1dw': one,
  '\x1dH': one,
  '\x1dI': one,
  '\x1dr': one,
  '\x1da': one,
  '\x1dL': (tape) => ({ parameters: [`${word(tape)}`], data: null }),
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
    if (first !== 0x1b && first !== 0x1d) {
      commands.push({ name: 'text', parameters: [], text: String.fromCharCode(first), data: null })
      continue
    }
    const second = String.fromCharCode(tape.byte())
    const reader = readers[String.fromCharCode(first) + second]
    if (reader === undefined) throw new Error(`ESC/POS has no command ${first} ${JSON.stringify(second)}`)
    const name = `${first === 0x1b ? 'ESC' : 'GS'} ${second}${second === 'v' ? ' 0' : ''}`
    commands.push({ name, text: null, ...reader(tape) })
  }
  return commands
}
