import './bin-code.css'
import type { CSSProperties } from 'react'

const sizeFor = (letters: number): string =>
  letters <= 8 ? 'var(--type-mega)' : letters <= 10 ? '8rem' : letters <= 14 ? '6rem' : '4.25rem'

/** A location in the largest type there is: one line, never cut, the separators quieter than the parts. */
export const BinCode = ({ code }: { code: string }) => (
  <div
    className="bin-code"
    data-testid="bin-code"
    style={{ '--bin-size': sizeFor(code.length) } as CSSProperties}
  >
    {code.split(/([-/.])/).map((part, place) => {
      const key = `${place}${part}`
      return /^[-/.]$/.test(part) ? <i key={key}>{part}</i> : <span key={key}>{part}</span>
    })}
  </div>
)
