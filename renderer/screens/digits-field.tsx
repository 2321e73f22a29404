import './keypad.css'
import type { ReactNode } from 'react'
import { useField } from './use-field.ts'

interface Digits {
  name: string
  label: string
  typed: string
  type: (digits: string) => void
  most: number
  /** Shown as long as nothing is typed. */
  meanwhile?: string
  enter: () => void
  /** What stands below it. */
  children?: ReactNode
}

/** A field for a whole number of so many digits, which takes the keys at once. */
export const DigitsField = ({ name, label, typed, type, most, meanwhile, enter, children }: Digits) => {
  const field = useField()
  return (
    <label className="label">
      {label}
      <input
        ref={field}
        className="keypad-input"
        data-testid={`input-${name}`}
        inputMode="numeric"
        value={typed}
        placeholder={meanwhile}
        onChange={(event) => type(event.target.value.replace(/\D/g, '').slice(0, most))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter()
        }}
      />
      {children}
    </label>
  )
}
