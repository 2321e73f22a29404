import { z } from 'zod'

/** One line of a recogniser (docs/voice.md). What it tells besides is its own business. */
const spoken = z.object({
  text: z.string().trim().min(1).max(200),
  confidence: z.number().int().min(0).max(1000),
  /** As in BCP 47: `en`, `ms-MY`, `zh-Hans`. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as en, ms-MY or zh-Hans')
    .nullable()
    .default(null),
  at: z.iso.datetime({ offset: true }),
})

/** What a line says was heard. */
interface Spoken {
  text: string
  confidence: number
  language: string | null
  spokenAt: string
}

/** The one door for what a recogniser writes: an utterance, or what is wrong with the line. */
export function readSpoken(line: string): Spoken | { wrong: string } {
  const read = spoken.safeParse(jsonOf(line))
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') ?? ''
    return { wrong: where === '' ? 'a line that is no JSON object' : `${where}: ${issue?.message ?? ''}` }
  }
  const { text, confidence, language, at } = read.data
  return {
    text,
    confidence,
    language: language?.split('-')[0]?.toLowerCase() ?? null,
    spokenAt: new Date(at).toISOString(),
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
