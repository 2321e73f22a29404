import type { Answer } from '#contract/commands'

/** What the first start of a new program hears of itself. */
export interface FirstStart {
  answered(name: string, answer: Answer<unknown>): void
  started(): void
}

/** A program works when its window was shown a seat and its station is at work; then `works` is called, once. */
export function watchFirstStart(works: () => void): FirstStart {
  const missing = new Set(['window', 'station'])
  const reached = (what: string) => {
    if (missing.delete(what) && missing.size === 0) works()
  }
  return {
    answered: (name, answer) => {
      if (name === 'seatView' && answer.ok) reached('window')
    },
    started: () => reached('station'),
  }
}
