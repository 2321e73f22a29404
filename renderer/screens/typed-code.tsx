import './keypad.css'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { CodePad } from './keypad.tsx'
import { useField } from './use-field.ts'

/** A code that is typed instead of scanned: the field, and a pad of digits or letters. */
export const TypedCode = ({
  of,
  label,
  name,
  code,
  type,
  enter,
}: {
  of: 'code' | 'badge'
  label: string
  name: string
  code: string
  type: (code: string) => void
  /** What the Enter key does; null: nothing. */
  enter: (() => void) | null
}) => {
  const field = useField()
  return (
    <main className="floor-work keypad-work">
      <section className="panel keypad-field">
        <span className="label">{label}</span>
        <input
          ref={field}
          className="keypad-input"
          data-testid={`input-${of}`}
          aria-label={name}
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter?.()
          }}
        />
      </section>
      <CodePad type={(sign) => type(code + sign)} erase={() => type(code.slice(0, -1))} />
    </main>
  )
}

/** Takes the typed code; shut while nothing is typed. */
export const EnterCode = ({ code, enter }: { code: string; enter: () => void }) => {
  const { type } = useWords().floor
  return code.trim() === '' ? (
    <BigLock word={type.empty} />
  ) : (
    <FloorButton action="ENTER" word={type.enter} look="go" press={enter} />
  )
}
