import { useState } from 'react'
import type { Answer, CommandAnswer, CommandArgs, CommandName } from '#contract/commands'
import { useWords } from '#renderer/language/words.tsx'
import { useWindow } from '#renderer/store/floor-context.tsx'
import { troubleOf } from './states.tsx'

/** How the last command of a page went. */
interface Outcome {
  role: 'saved' | 'refused'
  text: string
}

/** A way to give commands, with what to say about the last one. */
export interface DeskCommand {
  outcome: Outcome | null
  busy: boolean
  give<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    /** Null where there is nothing to say about it. */
    said: (value: CommandAnswer<N>) => string | null,
  ): Promise<boolean>
  say(outcome: Outcome | null): void
}

/** Gives commands from a desk page, and keeps what to say about the last one. */
export function useDeskCommand(): DeskCommand {
  const words = useWords()
  const { bridge, store } = useWindow()
  const [outcome, say] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    outcome,
    busy,
    say,
    async give(name, args, said) {
      setBusy(true)
      const answer: Answer<CommandAnswer<typeof name>> = await bridge.call(name, args, store.getState().seat)
      setBusy(false)
      if (answer.ok) {
        const text = said(answer.value)
        say(text === null ? null : { role: 'saved', text })
        return true
      }
      if ('refusal' in answer && answer.refusal.refusal === 'override-needed') {
        say(null)
        return false
      }
      const trouble = troubleOf(words, answer)
      say({ role: 'refused', text: `${trouble.say}. ${trouble.next}` })
      return false
    },
  }
}
