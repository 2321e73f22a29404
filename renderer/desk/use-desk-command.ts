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

interface DeskCommand {
  outcome: Outcome | null
  busy: boolean
  give<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    said: (value: CommandAnswer<N>) => string,
  ): Promise<boolean>
  say(outcome: Outcome | null): void
}

/** Gives commands from a desk page, and keeps what to say about the last one. */
export function useDeskCommand(): DeskCommand {
  const words = useWords()
  const { bridge } = useWindow()
  const [outcome, say] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    outcome,
    busy,
    say,
    async give(name, args, said) {
      setBusy(true)
      const answer: Answer<CommandAnswer<typeof name>> = await bridge.call(name, args)
      setBusy(false)
      if (answer.ok) {
        say({ role: 'saved', text: said(answer.value) })
        return true
      }
      const trouble = troubleOf(words, answer)
      say({ role: 'refused', text: `${trouble.say}. ${trouble.next}` })
      return false
    },
  }
}
