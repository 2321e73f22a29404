import type { Paper } from './paper.ts'

/** One command as a printer understood it: its name, its parameters as written, its string, its raw bytes. */
export interface Command {
  name: string
  parameters: readonly string[]
  text: string | null
  data: Uint8Array | null
}

/** What a printer made of the bytes of a job. */
export interface Reading {
  commands: readonly Command[]
  labels: readonly Paper[]
}

/** Reads bytes from left to right; running out of them within a command is an error. */
export interface Tape {
  rest(): number
  byte(): number
  bytes(count: number): Uint8Array
  /** Text up to and without the next one of these signs, which is passed over; the rest where there is none. */
  until(signs: string): string
}

/** A tape of a job's bytes. */
export function tapeOf(bytes: Uint8Array): Tape {
  let at = 0
  return {
    rest: () => bytes.length - at,
    byte: () => {
      const value = bytes[at++]
      if (value === undefined) throw new Error('the job ends within a command')
      return value
    },
    bytes: (count) => {
      if (at + count > bytes.length) throw new Error('the job ends within a picture')
      at += count
      return bytes.subarray(at - count, at)
    },
    until: (signs) => {
      const from = at
      while (at < bytes.length && !signs.includes(String.fromCharCode(bytes[at] ?? 0))) at++
      const text = Buffer.from(bytes.subarray(from, at)).toString('latin1')
      at++
      return text
    },
  }
}

/** A parameter as a whole number; anything else is an error of whoever wrote the job. */
export function whole({ name, parameters }: Command, at: number): number {
  const written = parameters[at] ?? ''
  if (!/^-?\d+$/.test(written)) throw new Error(`${name}: parameter ${at + 1} is "${written}", not a number`)
  return Number(written)
}

/** Splits parameters at commas outside of quotes, the last quoted one being the text; `unescaped` tells how much of the text is one escaped sign, and which. */
export function parametersOf(
  written: string,
  unescaped: (rest: string) => { taken: number; sign: string } | null,
): { parameters: string[]; text: string | null } {
  const parameters = ['']
  let text: string | null = null
  let quoted = false
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at)
    const escaped = quoted ? unescaped(written.slice(at)) : null
    if (escaped !== null) {
      text = (text ?? '') + escaped.sign
      parameters.push((parameters.pop() ?? '') + escaped.sign)
      at += escaped.taken - 1
    } else if (sign === '"') {
      quoted = !quoted
      if (quoted) text = ''
    } else if (!quoted && sign === ',') parameters.push('')
    else {
      if (quoted) text = (text ?? '') + sign
      parameters.push((parameters.pop() ?? '') + sign)
    }
  }
  if (quoted) throw new Error(`a quote is open at the end of ${JSON.stringify(written)}`)
  return { parameters, text }
}

/** Commands of two bytes that a printer obeys at once, wherever in a job they stand. */
export function immediateIn(
  bytes: Uint8Array,
  firsts: readonly number[],
  seconds: readonly number[],
): Command[] {
  const found: Command[] = []
  for (const [at, byte] of bytes.entries())
    if (firsts.includes(byte) && seconds.includes(bytes[at + 1] ?? -1))
      found.push({ name: `at once ${byte} ${bytes[at + 1]}`, parameters: [], text: null, data: null })
  return found
}
