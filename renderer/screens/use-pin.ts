import { useEffect, useState } from 'react'
import { useHasKeys } from '#renderer/store/floor-context.tsx'

/** What is typed of a PIN, and how. */
export interface PinTyping {
  typed: number
  type: (digit: string) => void
  erase: () => void
  clear: () => void
}

/** Six digits typed on the screen, or on the keyboard where keys belong to this half; `done` gets them when the sixth is there. */
export function usePin(done: (pin: string) => void): PinTyping {
  const [pin, setPin] = useState('')
  const hasKeys = useHasKeys()
  const type = (digit: string): void => {
    if (!/^\d$/.test(digit) || pin.length >= 6) return
    const next = pin + digit
    setPin(next)
    if (next.length === 6) done(next)
  }
  const erase = (): void => setPin(pin.slice(0, -1))
  useEffect(() => {
    if (!hasKeys) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Backspace') erase()
      else type(event.key)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
  return { typed: pin.length, type, erase, clear: () => setPin('') }
}
