import './keypad.css'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useOffer } from '#renderer/store/use-offer.tsx'

interface KeypadView {
  type: (sign: string) => void
  erase: () => void
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
type Digit = (typeof digits)[number]
const isDigit = (sign: string): boolean => digits.some((digit) => digit === sign)

/** A digit from the command card is typed where a pad is, whatever the pad shows. */
const Scanned = ({ digit, type }: { digit: Digit; type: (sign: string) => void }) => {
  useOffer(digit, () => type(digit))
  return null
}

const FromCard = ({ type }: Pick<KeypadView, 'type'>) => (
  <>
    {digits.map((digit) => (
      <Scanned key={digit} digit={digit} type={type} />
    ))}
  </>
)

const Key = ({ sign, press }: { sign: string; press: (sign: string) => void }) => (
  <button
    type="button"
    className="key"
    data-testid={`key-${sign}`}
    data-action={isDigit(sign) ? sign : undefined}
    data-letter={isDigit(sign) ? undefined : sign}
    onClick={() => press(sign)}
  >
    {sign}
  </button>
)

const EraseKey = ({ erase }: { erase: () => void }) => {
  useOffer('ERASE', erase)
  return (
    <button
      type="button"
      className="key"
      data-testid="key-erase"
      data-action="ERASE"
      aria-label="⌫"
      onClick={erase}
    >
      <Icon of="backspace" />
    </button>
  )
}

/** Ten digits large enough for gloves. */
export const DigitPad = ({ type, erase }: KeypadView) => (
  <section className="panel keypad" data-keys="digits">
    <FromCard type={type} />
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
      <FromCard type={type} />
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
        data-letter="ABC"
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
