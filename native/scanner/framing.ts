/** How a scanner marks the end of a code; `auto` takes any mark or a pause. */
export type Framing = 'cr' | 'crlf' | 'lf' | 'etx' | 'idle' | 'auto'

/** One code as it came off the line, or bytes that no code can be. */
export type Frame = { frame: 'whole' | 'garbled'; bytes: Uint8Array }

/** What a framer remembers between two chunks: the half code it holds. */
export interface FramerState {
  readonly held: readonly number[]
  readonly previous: number
  readonly tooLong: boolean
}

/** No code has begun; also the state after every opening of a port, so that a half code never meets the next. */
export const emptyFramer: FramerState = { held: [], previous: 0, tooLong: false }

/** After this much quiet an unterminated code counts as finished (framings `idle` and `auto`). */
export const idleGapMs = 50
/** After this much quiet a half code without its terminator is given up, so that it cannot join the next one. */
export const staleMs = 1000
const longestFrame = 4096
const [NUL, STX, ETX, LF, CR] = [0x00, 0x02, 0x03, 0x0a, 0x0d]

/** Cuts the bytes of a scanner into codes, whatever the chunks they arrive in. */
export function feedFramer(
  framing: Framing,
  state: FramerState,
  chunk: Uint8Array,
): { state: FramerState; frames: Frame[] } {
  const frames: Frame[] = []
  let held = [...state.held]
  let { previous, tooLong } = state
  for (const byte of chunk) {
    if (byte === NUL || byte === STX) continue
    if (ends(framing, previous, byte)) {
      const bytes = trimmed(held)
      if (!tooLong && bytes.length > 0) frames.push({ frame: 'whole', bytes })
      held = []
      tooLong = false
    } else if (!tooLong && (held.length > 0 || (byte !== CR && byte !== LF))) {
      held.push(byte)
      if (held.length > longestFrame) {
        frames.push({ frame: 'garbled', bytes: Uint8Array.from(held) })
        held = []
        tooLong = true
      }
    }
    previous = byte
  }
  return { state: { held, previous, tooLong }, frames }
}

/** How long the line must be quiet before `quietFramer` has something to say; null when nothing is held. */
export function quietWaitMs(framing: Framing, state: FramerState): number | null {
  if (state.held.length === 0 && !state.tooLong) return null
  return framing === 'idle' || framing === 'auto' ? idleGapMs : staleMs
}

/** What a pause on the line means: the end of a code, or a half code to give up. */
export function quietFramer(framing: Framing, state: FramerState): { state: FramerState; frames: Frame[] } {
  const bytes = trimmed(state.held)
  if (bytes.length === 0) return { state: emptyFramer, frames: [] }
  const whole = framing === 'idle' || framing === 'auto'
  return { state: emptyFramer, frames: [{ frame: whole ? 'whole' : 'garbled', bytes }] }
}

function ends(framing: Framing, previous: number, byte: number): boolean {
  switch (framing) {
    case 'cr':
      return byte === CR
    case 'lf':
      return byte === LF
    case 'crlf':
      return byte === LF && previous === CR
    case 'etx':
      return byte === ETX
    case 'auto':
      return byte === CR || byte === LF || byte === ETX
    case 'idle':
      return false
  }
}

/** Suffixes that the framing did not ask for (CR before LF, CR LF around ETX) are never part of a code. */
function trimmed(held: readonly number[]): Uint8Array {
  let end = held.length
  while (end > 0 && [CR, LF, ETX].includes(held[end - 1] ?? 0)) end--
  return Uint8Array.from(held.slice(0, end))
}

/** The text of a code and its AIM symbology identifier, which scanners send in front when set up to. */
export function scanText(bytes: Uint8Array): { text: string; aim: string | null } {
  const whole = textOf(bytes)
  const aim = /^\][A-Za-z][0-9A-Za-z]/.exec(whole)?.[0] ?? null
  return aim === null ? { text: whole, aim } : { text: whole.slice(aim.length), aim }
}

/** The text of a code: UTF-8 where it is, else Latin-1. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
