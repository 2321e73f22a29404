import type { FarEnd } from './far-end.ts'
import { createPan } from './pan.ts'
import { type TongueName, tongues } from './tongues.ts'

/** What is the matter with a virtual scale. */
export type ScaleMode = 'normal' | 'silent' | 'garbled' | 'overload' | 'underload'

/** A scale at the far end of a cable. */
export interface VirtualScale {
  /** Puts so much on the pan; the reading moves for `settleMs` and then stands still. */
  setWeight(weightMg: number): void
  /** The same, but the reading moves until `rest`. */
  swing(weightMg: number): void
  rest(): void
  setMode(mode: ScaleMode): void
  /** Every command it received, in order. */
  commands: readonly string[]
  close(): void
}

/** How the scale is built: what it speaks and how long it swings. */
export interface ScaleBuild {
  protocol: TongueName
  settleMs: number
  /** How long S, Z and T of MT-SICS wait for the pan to stand still. */
  patienceMs: number
}

/** A parcel scale as benches have it. */
export const benchScale: ScaleBuild = { protocol: 'mt-sics', settleMs: 400, patienceMs: 3000 }

const streamMs = 100
const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** Puts a scale at the end of a cable. */
export function createVirtualScale(pair: FarEnd, build: ScaleBuild = benchScale): VirtualScale {
  const tongue = tongues[build.protocol]
  const pan = createPan(build.settleMs)
  const commands: string[] = []
  const waiting = new Set<NodeJS.Timeout>()
  let mode: ScaleMode = 'normal'
  let held = ''

  const trouble = () => (mode === 'overload' || mode === 'underload' ? mode : null)

  function send(text: string): void {
    /** Whoever pulled the cable knows. */
    pair.write(mode === 'garbled' ? garbled(text) : bytesOf(text)).catch(() => {})
  }

  function obey(command: string): void {
    commands.push(command)
    const reply = mode === 'silent' ? null : tongue.answer(command, pan, trouble())
    if (reply === null) return
    if (typeof reply === 'string') {
      send(reply)
      return
    }
    /** Timers may come a moment early. */
    const waitMs = Math.min(pan.restMs() + 5, build.patienceMs)
    const timer = setTimeout(() => {
      waiting.delete(timer)
      send(pan.moves() ? reply.givesUp : reply.whenStill())
    }, waitMs)
    waiting.add(timer)
  }

  pair.onBytes((bytes) => {
    const text = Buffer.from(bytes).toString('latin1')
    if (tongue.ends === null) {
      for (const command of text) obey(command)
      return
    }
    const parts = (held + text).split(tongue.ends)
    held = parts.pop() ?? ''
    for (const command of parts) obey(command)
  })
  const streaming = setInterval(() => {
    if (tongue.stream !== null && mode !== 'silent') send(tongue.stream(pan, trouble()))
  }, streamMs)

  return {
    commands,
    setWeight: (weightMg) => pan.put(weightMg),
    swing: (weightMg) => pan.swing(weightMg),
    rest: () => pan.rest(),
    setMode(next) {
      mode = next
    },
    close() {
      clearInterval(streaming)
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}

/** What a wrong speed makes of bytes: other ones, and more of them. */
function garbled(text: string): Buffer {
  return Buffer.from([...bytesOf(text)].flatMap((byte) => [(byte * 7) & 0xff, 0x80 | byte, 0x0a]))
}
