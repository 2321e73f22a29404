import type { SerialPair } from './serial-pair.ts'

/** What is the matter with a virtual scale. */
export type ScaleMode = 'normal' | 'silent' | 'garbled' | 'overload' | 'underload'

/** A Mettler Toledo scale (MT-SICS) at the far end of a cable. */
export interface VirtualScale {
  /** Puts so much on the pan; the reading moves for `settleMs` and then stands still. */
  setWeight(weightMg: number): void
  setMode(mode: ScaleMode): void
  /** Every command it received, in order. */
  commands: readonly string[]
  close(): void
}

/** How the scale is built: what it shows and how long it swings. */
export interface ScaleBuild {
  unit: 'g' | 'kg'
  decimals: number
  settleMs: number
  /** How long S, Z and T wait for the pan to stand still. */
  patienceMs: number
}
const identity = 'I4 A "B021002593"'

/** A parcel scale as benches have it. */
export const benchScale: ScaleBuild = { unit: 'g', decimals: 2, settleMs: 400, patienceMs: 3000 }

/** Puts a scale at the end of a cable. */
export function createVirtualScale(pair: SerialPair, build: ScaleBuild = benchScale): VirtualScale {
  const commands: string[] = []
  const waiting = new Set<NodeJS.Timeout>()
  let mode: ScaleMode = 'normal'
  let line = ''
  let fromMg = 0
  let toMg = 0
  let putAtMs = Number.NEGATIVE_INFINITY
  let zeroMg = 0
  let tareMg = 0

  const restMs = () => Math.max(0, putAtMs + build.settleMs - performance.now())
  /** A swinging pan: the way from the old weight to the new one with a wave on top. */
  function panMg(): number {
    const part = 1 - restMs() / build.settleMs
    if (part >= 1) return toMg
    return Math.round(fromMg + (toMg - fromMg) * part + Math.sin(part * 25) * (1 - part) * 2000)
  }

  function field(weightMg: number): string {
    const perUnit = build.unit === 'g' ? 1000 : 1_000_000
    return `${(weightMg / perUnit)
      .toFixed(build.decimals)
      .replace(/^-(0\.?0*)$/, '$1')
      .padStart(10)} ${build.unit}`
  }

  function send(text: string): void {
    const bytes = mode === 'garbled' ? garbled(text) : Buffer.from(`${text}\r\n`, 'latin1')
    /** Whoever pulled the cable knows. */
    pair.write(bytes).catch(() => {})
  }

  /** Answers when the pan stands still, or `I` when that takes too long. */
  function whenStill(letter: 'S' | 'Z' | 'T', answer: () => string): null {
    /** Timers may come a moment early. */
    const waitMs = Math.min(restMs() + 5, build.patienceMs)
    const timer = setTimeout(() => {
      waiting.delete(timer)
      send(overOrUnder(letter) ?? (restMs() > 0 ? `${letter} I` : answer()))
    }, waitMs)
    waiting.add(timer)
    return null
  }

  function overOrUnder(letter: 'S' | 'Z' | 'T'): string | null {
    if (mode === 'overload') return `${letter} +`
    return mode === 'underload' ? `${letter} -` : null
  }

  /** The answer to one command; null where it comes later. */
  function answerTo(command: string): string | null {
    const netMg = () => panMg() - zeroMg - tareMg
    switch (command) {
      case 'SI':
        return overOrUnder('S') ?? `S ${restMs() > 0 ? 'D' : 'S'} ${field(netMg())}`
      case 'S':
        return whenStill('S', () => `S S ${field(netMg())}`)
      case 'Z':
        return whenStill('Z', () => {
          zeroMg = panMg()
          tareMg = 0
          return 'Z A'
        })
      case 'T':
        return whenStill('T', () => {
          tareMg = panMg() - zeroMg
          return `T S ${field(tareMg)}`
        })
      case '@':
        zeroMg = 0
        tareMg = 0
        return identity
      case 'I4':
        return identity
      default:
        return 'ES'
    }
  }

  function obey(command: string): void {
    commands.push(command)
    const answer = mode === 'silent' ? null : answerTo(command)
    if (answer !== null) send(answer)
  }

  pair.onBytes((bytes) => {
    const lines = (line + Buffer.from(bytes).toString('latin1')).split('\n')
    line = lines.pop() ?? ''
    for (const command of lines) obey(command.trim())
  })

  return {
    commands,
    setWeight(weightMg) {
      fromMg = panMg()
      toMg = weightMg
      putAtMs = performance.now()
    },
    setMode(next) {
      mode = next
    },
    close() {
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}

/** What a wrong speed makes of a line: other bytes, and more of them. */
function garbled(text: string): Buffer {
  return Buffer.from(
    [...Buffer.from(text, 'latin1')].flatMap((byte) => [(byte * 7) & 0xff, 0x80 | byte, 0x0a]),
  )
}
