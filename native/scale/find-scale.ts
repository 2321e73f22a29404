import type { ScaleLine } from '#contract/device-transports'
import type { ScaleFound } from '#contract/devices'
import { pause } from '#native/device'
import { openSerialOnce, type SerialOnce } from '#native/transports/serial-once'
import { nothingHeld, type ScaleHeld, type ScaleProtocol, type Weighed } from './protocols/protocol.ts'
import { protocols } from './protocols/protocols.ts'

/** How long a scale that speaks by itself is listened to, and how long one that is asked may think. */
const listenMs = 450
const answerMs = 170
/** A weight counts when the scale tells it a second time to its own question. */
const againMs = 600
const lookMs = 10
/** Ends what a scale made of the question before, or of one at another speed, so that the next one begins a line. */
const lineEnd = Uint8Array.of(0x0d, 0x0a)
const mostMs = 15_000

/** The unit of a scale that does not send it: nothing is guessed. */
const untold = ''

type FindableName = keyof typeof protocols
const names = Object.keys(protocols) as FindableName[]

/** All protocols listening to one line at once. */
interface Ears {
  hear(chunk: Uint8Array): void
  /** Whether anything was readable in this language, if only a refusal: its question is worth a longer wait. */
  understood(name: FindableName): boolean
  heard(name: FindableName): Weighed | null
  forget(): void
}

function openEars(answer: (bytes: Uint8Array) => void): Ears {
  const held = new Map<FindableName, ScaleHeld>()
  const weights = new Map<FindableName, Weighed>()
  const readable = new Set<FindableName>()
  const all = names.map((name): [FindableName, ScaleProtocol] => [name, protocols[name](untold)])
  return {
    hear(chunk) {
      for (const [name, { feed }] of all) {
        const fed = feed(held.get(name) ?? nothingHeld, chunk)
        held.set(name, fed.held)
        for (const { said } of fed.frames) {
          if (said.said === 'go-on') answer(said.answer)
          if (said.said !== 'unreadable') readable.add(name)
          if (said.said === 'weight') weights.set(name, said.weight)
        }
      }
    },
    understood: (name) => readable.has(name),
    heard: (name) => weights.get(name) ?? null,
    forget() {
      held.clear()
      weights.clear()
      readable.clear()
    },
  }
}

/** Hears which line is tried now, and the share of the longest time that is over. */
type TellFinding = (line: ScaleLine, percent: number) => void

/**
 * Looks for a scale on a serial port: at each way a line may be set it first listens, then asks in every protocol, and
 * begins again while there is time. Only questions for the weight are sent, which change nothing in any scale. Null when
 * nothing was found within 15 seconds; rejects when the port cannot be opened.
 */
export async function findScale(
  path: string,
  ended: AbortSignal,
  tell: TellFinding,
): Promise<ScaleFound | null> {
  const beganMs = performance.now()
  const signal = AbortSignal.any([ended, AbortSignal.timeout(mostMs)])
  const all = lines()
  for (let nth = 0; !signal.aborted; nth = (nth + 1) % all.length) {
    const line = all[nth]
    if (line === undefined) break
    tell(line, Math.min(100, Math.round((100 * (performance.now() - beganMs)) / mostMs)))
    let port: SerialOnce | null = null
    const ears = openEars((bytes) => port?.write(bytes))
    port = await openSerialOnce(path, line, (chunk) => ears.hear(chunk))
    const found = await findOn(port, line, ears, signal).finally(() => port?.close())
    if (found !== null) return found
  }
  return null
}

/** Every way a line may be set, the likeliest of all protocols first. */
function lines(): ScaleLine[] {
  const ranked = names
    .flatMap((name) => protocols[name](untold).lines.map((line, rank) => ({ line, rank })))
    .sort((one, two) => one.rank - two.rank)
  return [...new Map(ranked.map(({ line }) => [JSON.stringify(line), line])).values()]
}

async function findOn(
  port: SerialOnce,
  line: ScaleLine,
  ears: Ears,
  signal: AbortSignal,
): Promise<ScaleFound | null> {
  /** A language that is not spoken on such a line was heard by chance. */
  const spoken = names.filter((name) =>
    protocols[name](untold).lines.some((one) => JSON.stringify(one) === JSON.stringify(line)),
  )
  /** Where two languages read the same telegram, a fault in one of them is most often the other one. */
  const told = () => {
    const heard = spoken.filter((name) => ears.heard(name) !== null)
    return heard.find((name) => ears.heard(name)?.problem !== 'fault') ?? heard[0]
  }
  const proven = async (name: FindableName | undefined): Promise<ScaleFound | null> => {
    if (name === undefined) return null
    ears.forget()
    question(port, protocols[name](untold).ask)
    await until(() => ears.heard(name) !== null, againMs, signal)
    const weight = ears.heard(name)
    return weight === null ? null : { protocol: name, line, text: weight.text, unit: weight.unit || null }
  }
  await until(() => told() !== undefined, listenMs, signal)
  const streaming = await proven(told())
  if (streaming !== null) return streaming
  for (const name of spoken) {
    const { ask } = protocols[name](untold)
    if (signal.aborted) return null
    if (ask === null) continue
    question(port, ask)
    await until(() => told() !== undefined, answerMs, signal)
    if (ears.understood(name)) await until(() => told() !== undefined, againMs, signal)
    const found = await proven(told())
    if (found !== null) return found
  }
  return null
}

function question(port: SerialOnce, ask: Uint8Array | null): void {
  if (ask !== null) port.write(Uint8Array.of(...lineEnd, ...ask))
}

async function until(happened: () => boolean, waitMs: number, signal: AbortSignal): Promise<void> {
  const dueMs = performance.now() + waitMs
  while (!happened() && performance.now() < dueMs && !signal.aborted) await pause(lookMs, signal)
}
