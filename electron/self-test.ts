import type { Answer } from '#contract/commands'

const withinMs = 25_000

/** What a self-test hears of the start; the first thing it hears for certain ends it. */
export interface SelfTest {
  answered(name: string, answer: Answer<unknown>): void
  failed(why: string): void
}

/** `--self-test`: good once the window has loaded and the station has answered it a seat's view. */
export function watchStart(end: (exitCode: number, line: string) => void, versions: () => string): SelfTest {
  let over = false
  const once = (exitCode: number, line: string) => {
    if (over) return
    over = true
    clearTimeout(late)
    end(exitCode, line)
  }
  const late = setTimeout(
    () => once(1, `self-test failed: the window asked for no seat within ${withinMs / 1000} s`),
    withinMs,
  )
  return {
    answered(name, answer) {
      if (name !== 'seatView') return
      if (answer.ok) once(0, `self-test ok ${versions()}`)
      else once(1, `self-test failed: seatView was answered ${JSON.stringify(answer)}`)
    },
    failed: (why) => once(1, `self-test failed: ${why}`),
  }
}
