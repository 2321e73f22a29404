import { type ActionName, isDigit } from '#domain/action'
import { type Language, type Words, wordsOf } from '#words/say'
import type { Choice } from '#words/table'

/** What an action is called and what it does; a digit says itself. */
export const actionWords = ({ scanning }: Words, name: ActionName): Choice =>
  isDigit(name) ? { name, below: '' } : scanning.actions[name]

/** What a command card says in a language. */
export function cardWords(language: Language) {
  const words = wordsOf(language)
  const { card, groups } = words.scanning
  return {
    title: card.title,
    hint: card.hint,
    groups,
    nameOf: (name: ActionName) => actionWords(words, name).name,
  }
}
