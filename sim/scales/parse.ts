import { nothingHeld, type ScaleFrame } from '#native/scale/protocols/protocol'
import { protocols } from '#native/scale/protocols/protocols'
import { type Grammar, grammars } from './grammar.ts'

export type ParserName = keyof typeof grammars
export const parserNames = Object.keys(grammars) as ParserName[]

/** The telegrams a parser finds in these chunks, in their order. */
export function telegramsIn(name: ParserName, chunks: Iterable<Uint8Array>): ScaleFrame[] {
  const { feed } = protocols[name]('kg')
  let held = nothingHeld
  const frames: ScaleFrame[] = []
  for (const chunk of chunks) {
    const fed = feed(held, chunk)
    held = fed.held
    frames.push(...fed.frames)
  }
  return frames
}

/** Readings whose bytes the independent grammar does not know; there must be none. */
export function falseReadings(name: ParserName, frames: readonly ScaleFrame[]): string[] {
  const known: Grammar = grammars[name]
  return frames
    .filter(
      ({ said, bytes }) =>
        said.said === 'weight' &&
        !known(Buffer.from(bytes).toString('latin1'), said.narrow === true, said.weight.weightMg !== null),
    )
    .map(({ bytes }) => Buffer.from(bytes).toString('hex'))
}
