import './keypad.css'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'

interface KeypadView {
  type: (sign: string) => void
  erase: () => void
}

const Key = ({ sign, press }: { sign: string; press: (sign: string) => void }) => (
  <button type="button" className="key" data-testid={`key-${sign}`} onClick={() => press(sign)}>
    {sign}
  </button>
)

const EraseKey = ({ erase }: { erase: () => void }) => (
  <button type="button" className="key" data-testid="key-erase" aria-label="⌫" onClick={erase}>
    <Icon of="backspace" />
  </button>
)

/** Ten digits large enough for gloves. */
export const DigitPad = ({ type, erase }: KeypadView) => (
  <section className="panel keypad" data-keys="digits">
    {[...'123456789'].map((sign) => (
      <Key key={sign} sign={sign} press={type} />
    ))}
    <span />
    <Key sign="0" press={type} />
    <EraseKey erase={erase} />
  </section>
)

/** Digits, or letters, for codes that cannot be scanned. */
export const CodePad = ({ type, erase }: KeypadView) => {
  const { floor } = useWords()
  const [letters, setLetters] = useState(false)
  return (
    <section className="panel keypad" data-keys={letters ? 'letters' : 'digits'}>
      {[...(letters ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-./' : '123456789')].map((sign) => (
        <Key key={sign} sign={sign} press={type} />
      ))}
      {!letters && <Key sign="-" press={type} />}
      {!letters && <Key sign="0" press={type} />}
      <EraseKey erase={erase} />
      <button
        type="button"
        className="key"
        data-kind="wide"
        data-testid="key-letters"
        onClick={() => setLetters(!letters)}
        style={{ gridColumn: letters ? 'span 5' : 'span 3' }}
      >
        {letters ? floor.type.digits : floor.type.letters}
      </button>
    </section>
  )
}

/** Six places of a PIN; what is typed is never shown. */
export const PinDots = ({ typed }: { typed: number }) => (
  <div className="keypad-dots" data-testid="pin-dots">
    {[0, 1, 2, 3, 4, 5].map((place) => (
      <i key={place} data-filled={place < typed} />
    ))}
  </div>
)
