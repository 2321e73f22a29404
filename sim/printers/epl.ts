import { blankPaper, type Paper } from './paper.ts'
import { type Command, parametersOf, type Reading, tapeOf, whole } from './reading.ts'

/**
 * An EPL2 printer's reading of a job, written from Zebra's EPL Programming Guide: lines ended by LF, a backslash before a
 * sign that stands for itself, raw bytes after the parameters of GW, `^` commands at once. What the guide does not know
 * is an error.
 */
export function readEpl(bytes: Uint8Array, dpi: number): Reading {
  const commands = commandsOf(bytes)
  const labels: Paper[] = []
  let [width, height] = [0, 0]
  let paper: Paper | null = null
  for (const command of commands) {
    if (command.name === 'q') width = whole(command, 0)
    else if (command.name === 'Q') height = whole(command, 0)
    else if (command.name === 'N') paper = null
    else if (command.name === 'P') labels.push(paper ?? blankPaper(width, height))
    else if (!settings.includes(command.name)) {
      paper ??= blankPaper(width, height)
      draw(paper, command, dpi)
    }
  }
  return { commands, labels }
}

const settings = ['D', 'S', 'R', 'ZT', 'ZB', 'O', 'I', 'UQ', '^ee', '^@']
const names = ['N', 'q', 'Q', 'P', 'A', 'B', 'b', 'LO', 'LE', 'LW', 'X', ...settings]

function commandsOf(bytes: Uint8Array): Command[] {
  const tape = tapeOf(bytes)
  const commands: Command[] = []
  let line = ''
  while (tape.rest() > 0) {
    const sign = String.fromCharCode(tape.byte())
    if (sign === '\n' || sign === '\r') {
      if (line !== '') commands.push(lineOf(line))
      line = ''
    } else if (`${line}${sign}` === 'GW') {
      commands.push(graphicOf(tape))
      line = ''
    } else line += sign
  }
  if (line !== '') throw new Error(`EPL: the last line has no end: ${JSON.stringify(line)}`)
  return commands
}

function lineOf(line: string): Command {
  const name = names.filter((one) => line.startsWith(one)).sort((one, other) => other.length - one.length)[0]
  if (name === undefined) throw new Error(`EPL has no command ${JSON.stringify(line.slice(0, 40))}`)
  const unescaped = (rest: string) => (rest.startsWith('\\') ? { taken: 2, sign: rest.charAt(1) } : null)
  return { name, ...parametersOf(line.slice(name.length), unescaped), data: null }
}

function graphicOf(tape: ReturnType<typeof tapeOf>): Command {
  const parameters = Array.from({ length: 4 }, () => tape.until(','))
  const data = tape.bytes(Number(parameters[2]) * Number(parameters[3]))
  return { name: 'GW', parameters, text: null, data }
}

/** Cells of fonts 1 to 5 with their spacing (guide, A: 203 dpi, 300 dpi). */
const cells: Record<string, readonly [number, number, number, number]> = {
  '1': [8, 12, 12, 20],
  '2': [10, 16, 16, 28],
  '3': [12, 20, 20, 36],
  '4': [14, 24, 24, 44],
  '5': [32, 48, 48, 80],
}

function draw(paper: Paper, command: Command, dpi: number): void {
  const at = (index: number): number => whole(command, index)
  const { name, text, data, parameters } = command
  if (name === 'A') {
    const cell = cells[parameters[3] ?? '']
    if (cell === undefined || text === null) throw new Error(`A: font ${parameters[3]}`)
    const [wide, tall] = dpi > 250 ? [cell[2], cell[3]] : [cell[0], cell[1]]
    const [width, height] = [wide * at(4), tall * at(5)]
    if (parameters[6] === 'R') paper.fill(at(0), at(1), width * text.length, height)
    paper.letters(at(0), at(1), text, height, () => width)
  } else if (name === 'B') {
    if (parameters[3] !== '1') throw new Error(`B: no symbology ${parameters[3]} here`)
    if (at(5) < 2 || at(5) > 30) throw new Error(`B: wide bars of ${at(5)}`)
    paper.bars(at(0), at(1), at(4), at(6), { bcid: 'code128', text: text ?? '' })
  } else if (name === 'b') {
    const bcid = { Q: 'qrcode', D: 'datamatrix' }[parameters[2] ?? '']
    if (bcid === undefined) throw new Error(`b: no symbology ${parameters[2]} here`)
    paper.modules(at(0), at(1), 4, { bcid, text: text ?? '' })
  } else if (name === 'GW') paper.rows(at(0), at(1), at(2), data ?? new Uint8Array(), 0)
  else if (name === 'LO') paper.fill(at(0), at(1), at(2), at(3))
  else if (name === 'LE') paper.invert(at(0), at(1), at(2), at(3))
  else if (name === 'X') paper.frame(at(0), at(1), at(3), at(4), at(2))
  else throw new Error(`nothing is known of ${name}`)
}
