import bidiFactory from 'bidi-js'
import { type Face, faceFor, hasAll, latinFace } from './font-faces.ts'
import type { FontWeight } from './font-files.ts'

export type Direction = 'ltr' | 'rtl'

/** A piece of a line in one font and one direction. */
export interface TextRun {
  text: string
  face: Face
  rightToLeft: boolean
}

const bidi = bidiFactory()
const lettersWithMarks = /[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*|[\p{M}\u200c\u200d]+/gu
const keepsItsFont = /^[^\p{L}\p{N}]+$/u

/**
 * Text as it may be put on paper: well formed, composed, controls as spaces, Arabic presentation forms as the letters
 * they show, and without the invisible direction commands by which a name could turn its postcode around
 * (Unicode TR36, bidirectional spoofing).
 */
export function printable(text: string): string {
  return composed(text)
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize('NFKC'))
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu, '')
}

/** Whether a text leaves no ink. */
export function isBlank(text: string): boolean {
  return printable(text).trim() === ''
}

/** Text composed (NFC), well formed, controls and line ends as spaces. */
export function composed(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}

/** Whether a paragraph reads from the right: its first strong letter decides (UAX #9, rule P2). */
export function directionOf(text: string): Direction {
  const first = /[\p{L}]/u.exec(text)?.[0]
  return first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
    ? 'rtl'
    : 'ltr'
}

/** The runs of one line from left to right as they stand on paper, numbers in a right-to-left line unturned. */
export function visualRuns(line: string, direction: Direction, weight: FontWeight): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, direction)
  const runs: (TextRun & { level: number })[] = []
  let at = 0
  for (const [cluster] of line.matchAll(lettersWithMarks)) {
    const level = levels[at] ?? 0
    at += cluster.length
    const text = level % 2 === 1 ? (bidi.getMirroredCharacter(cluster) ?? cluster) : cluster
    const last = runs.at(-1)
    const face = faceOf(text, last?.level === level ? last.face : null, weight)
    if (last !== undefined && last.level === level && last.face === face) last.text += text
    else runs.push({ text, face, rightToLeft: level % 2 === 1, level })
  }
  return inVisualOrder(runs)
}

/** The letters of a text that none of our fonts can print, so that a person can be told before the label is. */
export function unprintableLetters(text: string): string[] {
  const letters = [...printable(text).matchAll(lettersWithMarks)].map(([letter]) => letter)
  return [...new Set(letters)].filter((letter) => faceFor(letter, 400) === null)
}

/** Spaces and punctuation stay with the letters before them, so that words are shaped and kerned whole. */
function faceOf(text: string, before: Face | null, weight: FontWeight): Face {
  if (before !== null && keepsItsFont.test(text) && hasAll(before, text)) return before
  return faceFor(text, weight) ?? faceFor(text.charAt(0), weight) ?? before ?? latinFace(weight)
}

/** Rule L2 of UAX #9: from the highest level down to 1, turn every sequence of runs at that level or above. */
function inVisualOrder<Run extends { level: number }>(runs: Run[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    let from = 0
    while (from < ordered.length) {
      let to = from
      while (to < ordered.length && (ordered[to]?.level ?? -1) >= level) to++
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to + 1
    }
  }
  return ordered
}
