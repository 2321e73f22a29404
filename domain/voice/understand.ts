import type { ActionName, Situation } from '#domain/action'
import type { Phrase, SpokenAction, Vocabulary } from '#domain/voice/vocabulary'
import { type VoiceChange, voiceChanges } from '#domain/voice/voice-setting'

/** What somebody said, as what it would be if it were scanned, keyed or touched. */
export type Meaning =
  | { as: 'action'; action: ActionName }
  | { as: 'checkDigits'; digits: string }
  /** So many are in hand in all. */
  | { as: 'quantity'; quantity: number }
  /** A code spelled sign by sign, like one that is typed. */
  | { as: 'code'; text: string }
  /** A serial number spelled sign by sign, of the item that was scanned just before. */
  | { as: 'serial'; text: string }
  | { as: 'voice'; change: VoiceChange }

const longestSpelled = 40

/**
 * What an utterance means at a step; null where it means nothing there, or could mean two things: then nothing is done.
 * Nothing is left out, added or corrected: the whole utterance must be one thing.
 */
export function understand(said: string, at: Situation, vocabulary: Vocabulary): Meaning | null {
  const words = wordsOf(said, vocabulary)
  const readings = [
    readPhrase(words, at, vocabulary),
    readNumber(words, at, vocabulary),
    readSpelled(words, 'code', vocabulary),
    readSpelled(words, 'serial', vocabulary),
  ].filter((one) => one !== null)
  const [only] = readings
  return readings.length === 1 && only !== undefined ? only : null
}

/** Figures of other scripts as the figures of codes: each script has its ten in a row. */
const latinFigures = (text: string): string =>
  text.replaceAll(/[०-९০-৯௦-௯]/g, (figure) => String(((figure.codePointAt(0) ?? 0) & 0x7f) - 0x66))

/** Small letters with their vowel signs, Latin figures and nothing else, so that it does not matter how a recogniser writes. */
export function plainWords(said: string): string {
  return latinFigures(said.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function wordsOf(said: string, { spaced }: Vocabulary): string {
  const plain = plainWords(said)
  return spaced ? plain : plain.replaceAll(' ', '')
}

function readPhrase(words: string, at: Situation, { phrases }: Vocabulary): Meaning | null {
  const found = (Object.keys(phrases) as Phrase[]).filter((phrase) => phrases[phrase].includes(words))
  const [phrase] = found
  if (phrase === undefined || found.length > 1) return null
  if (phrase === 'yes' || phrase === 'no') return readAnswer(phrase, at)
  return isChange(phrase)
    ? { as: 'voice', change: phrase }
    : { as: 'action', action: phrase satisfies SpokenAction }
}

const isChange = (phrase: Phrase): phrase is Extract<Phrase, VoiceChange> =>
  (voiceChanges as readonly string[]).includes(phrase)

/** "Yes" and "no" answer a question; where none is asked they mean nothing. */
function readAnswer(answer: 'yes' | 'no', at: Situation): Meaning | null {
  if (at === 'zero-check' || at === 'twin-check')
    return { as: 'action', action: answer === 'yes' ? 'EMPTY' : 'NOT-EMPTY' }
  return answer === 'yes' && at === 'offer' ? { as: 'action', action: 'NEXT' } : null
}

/** A number is what the step asks for: check digits at a location, a quantity with an item in hand, else nothing. */
function readNumber(words: string, at: Situation, vocabulary: Vocabulary): Meaning | null {
  if (at === 'scan-location') {
    const readings = new Set([digitsIn(words, vocabulary), wholeIn(words, vocabulary)?.toString() ?? null])
    readings.delete(null)
    const [digits] = readings
    return readings.size === 1 && /^\d{2,4}$/.test(digits ?? '')
      ? { as: 'checkDigits', digits: digits ?? '' }
      : null
  }
  if (at !== 'scan-item') return null
  const quantity = wholeIn(words, vocabulary)
  return quantity === null || quantity === 0 ? null : { as: 'quantity', quantity }
}

/** Digits said one after the other; null when anything else is among them. */
function digitsIn(words: string, vocabulary: Vocabulary): string | null {
  if (/^[\d ]+$/.test(words)) return words.replaceAll(' ', '')
  const signs = splitWords(words, vocabulary).map((word) =>
    vocabulary.digits.findIndex((ways) => ways.includes(word)),
  )
  return signs.length === 0 || signs.includes(-1) ? null : signs.join('')
}

/** A whole number as people say one, or written in figures. "One two" is none: it may be a two that put a one right. */
function wholeIn(words: string, vocabulary: Vocabulary): number | null {
  if (/^\d{1,3}$/.test(words)) return Number(words)
  return wholesOf(vocabulary).get(words) ?? null
}

const wholes = new WeakMap<Vocabulary, ReadonlyMap<string, number>>()

/** Every whole number by every way to say it. */
function wholesOf(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const known = wholes.get(vocabulary)
  if (known !== undefined) return known
  const made = new Map(
    Array.from({ length: 1000 }, (_, n) =>
      vocabulary.wholes(n).map((said): [string, number] => [said, n]),
    ).flat(),
  )
  wholes.set(vocabulary, made)
  return made
}

/** Letters, digits and dashes after the word that says that a code follows. */
function readSpelled(words: string, as: 'code' | 'serial', vocabulary: Vocabulary): Meaning | null {
  const first = vocabulary[as].find((one) => words.startsWith(vocabulary.spaced ? `${one} ` : one))
  if (first === undefined) return null
  const signs = splitWords(words.slice(first.length), vocabulary).map((word) => signsOf(word, vocabulary))
  const text = signs.join('')
  const whole = signs.length > 0 && !signs.includes(null) && text.length <= longestSpelled
  return whole && !/^-|-$/.test(text) ? { as, text } : null
}

const splitWords = (words: string, { spaced }: Vocabulary): string[] =>
  spaced ? words.split(' ').filter((word) => word !== '') : [...words]

/** What a word spells; null for one that could be a letter as well as a digit, such as "oh". */
function signsOf(word: string, { digits, letters, dash }: Vocabulary): string | null {
  if (/^\d+$/.test(word)) return word
  const digit = digits.findIndex((ways) => ways.includes(word))
  const letter = /^[a-z]$/.test(word)
    ? word
    : Object.keys(letters).find((one) => letters[one]?.includes(word))
  const readings = [
    ...(dash.includes(word) ? ['-'] : []),
    ...(digit < 0 ? [] : [String(digit)]),
    ...(letter === undefined ? [] : [letter.toUpperCase()]),
  ]
  return readings.length === 1 ? (readings[0] ?? null) : null
}
