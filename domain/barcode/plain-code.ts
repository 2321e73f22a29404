import { hasGs1CheckDigit } from '#domain/barcode/check-character'

/** The digits under a retail barcode, with the two or five digits of an add-on beside it. */
export interface RetailCode {
  text: string
  addOn: string | null
}
export interface RetailProblem {
  problem: 'check' | 'too-short' | 'not-digits' | 'add-on'
  position: number
}

/**
 * Reads what a symbol of EAN, UPC or ITF gave, which its AIM identifier names; null where the identifier says nothing of
 * the text. UPC-E is given as the twelve digits it stands for. Source of identifiers: ISO/IEC 15424, table 4.
 */
export function readRetail(text: string, aim: string): RetailCode | RetailProblem | null {
  switch (aim) {
    case ']E0':
      return text.length === 8 ? upcE(text) : checked(text, [12, 13])
    case ']E1':
    case ']E2':
      return { problem: 'add-on', position: 0 }
    case ']E3':
      return withAddOn(text)
    case ']E4':
      return checked(text, [8])
    case ']I1':
      return checked(text, null)
    default:
      return null
  }
}

/** The whole of UPC-E's eight digits: system, six digits, check digit. Source: GS1 General Specifications 5.2.2.4. */
export function upcAFromE(eight: string): string | null {
  const [, system, six, check] = /^([01])(\d{6})(\d)$/.exec(eight) ?? []
  if (system === undefined || six === undefined || check === undefined) return null
  const last = six.charAt(5)
  const [head, tail] =
    last <= '2'
      ? [six.slice(0, 2) + last, six.slice(2, 5).padStart(7, '0')]
      : last === '3'
        ? [six.slice(0, 3), six.slice(3, 5).padStart(7, '0')]
        : last === '4'
          ? [six.slice(0, 4), six.charAt(4).padStart(6, '0')]
          : [six.slice(0, 5), last.padStart(5, '0')]
  const whole = system + head + tail + check
  return hasGs1CheckDigit(whole) ? whole : null
}

function upcE(text: string): RetailCode | RetailProblem {
  const whole = upcAFromE(text)
  if (whole !== null) return { text: whole, addOn: null }
  const strange = text.search(/\D/)
  return strange >= 0 ? { problem: 'not-digits', position: strange } : { problem: 'check', position: 7 }
}

/** A number of one of some lengths, or of any even one, with its check digit. */
function checked(text: string, lengths: readonly number[] | null): RetailCode | RetailProblem {
  const strange = text.search(/\D/)
  if (strange >= 0) return { problem: 'not-digits', position: strange }
  if (lengths === null ? text.length < 4 : !lengths.includes(text.length))
    return { problem: 'too-short', position: text.length }
  return hasGs1CheckDigit(text) ? { text, addOn: null } : { problem: 'check', position: text.length - 1 }
}

function withAddOn(text: string): RetailCode | RetailProblem {
  const [, main = '', addOn] = /^(\d{12,13}) ?(\d{5}|\d{2})$/.exec(text) ?? []
  if (addOn === undefined) return { problem: 'add-on', position: 0 }
  const read = checked(main, [12, 13])
  return 'text' in read ? { ...read, addOn } : read
}
