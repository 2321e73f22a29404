import { z } from 'zod'

/** A program of this computer. Its path is whole and no shell reads its arguments, so they mean one thing only. */
const programTransport = z.strictObject({
  kind: z.literal('program'),
  path: z
    .string()
    .max(500)
    .regex(/^(\/|[A-Za-z]:[\\/]).+/, 'the whole path of the program, from the root of the disk'),
  arguments: z.array(z.string().max(500)).max(30).default([]),
})

/** How sure a recogniser must be, unless its settings say otherwise. */
export const usualConfidence = 700

/** A program that listens to one person and writes what it heard, line by line (docs/voice.md); besides its id and name. */
export const recogniserFields = {
  kind: z.literal('recogniser'),
  seat: z.enum(['a', 'b']).default('a'),
  transport: programTransport,
  /** Of 1000; what it is less sure of is asked again. */
  leastConfidence: z.number().int().min(0).max(1000).default(usualConfidence),
}

/** What a recogniser heard one person say. */
export interface Utterance {
  utteranceId: string
  deviceId: string
  seat: 'a' | 'b'
  text: string
  /** Of 1000: how sure the recogniser is. */
  confidence: number
  /** The language it listened for, such as `en`; null where it does not tell. */
  language: string | null
  /** When the last word was said, by the recogniser's clock. */
  spokenAt: string
  at: string
}
