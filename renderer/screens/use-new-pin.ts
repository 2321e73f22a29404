import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { type PinTyping, usePin } from './use-pin.ts'

/** A PIN chosen by typing it twice; `chosen` gets it when both are the same. */
export function useNewPin(
  first: { say: string; next: string },
  chosen: (pin: string) => Promise<unknown>,
): { say: string; next: string; pin: PinTyping } {
  const { question } = useWords().people
  const [once, setOnce] = useState<string | null>(null)
  const [isDifferent, setDifferent] = useState(false)
  const pin = usePin((typed) => {
    pin.clear()
    if (once === null) {
      setOnce(typed)
      setDifferent(false)
      return
    }
    setOnce(null)
    if (once === typed) void chosen(typed)
    else setDifferent(true)
  })
  const asked = once !== null ? question.again : isDifferent ? question.different : first
  return { ...asked, pin }
}
