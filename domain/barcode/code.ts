import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { type LinkProblem, readDigitalLink } from '#domain/barcode/digital-link'
import { type Gs1Reading, readGs1 } from '#domain/barcode/gs1'
import { type OwnKind, type OwnProblem, readOwnCode } from '#domain/barcode/own-code'
import { type RetailProblem, readRetail } from '#domain/barcode/plain-code'

/** Why a code is not what it should be. */
export type CodeProblem = 'format' | LinkProblem['problem'] | RetailProblem['problem'] | OwnProblem['problem']

/** What is wrong with a code and where it shows: the sign counted from 0, and the GS1 identifier it belongs to. */
export interface CodeFault {
  problem: CodeProblem
  position: number | null
  ai: string | null
}

/** What a scanned text says by itself, before anything is looked up. */
export type Code =
  | { kind: 'own'; of: OwnKind; name: string }
  | ({ kind: 'gs1' } & Gs1Reading)
  /** An item code, a tracking number, check digits: only a look-up can tell. The add-on is that of an EAN or UPC. */
  | { kind: 'plain'; text: string; addOn: string | null }
  | ({ kind: 'broken' } & CodeFault)

/**
 * AIM identifiers of symbols whose first sign is FNC1: they hold GS1 element strings. Sources: GS1 General Specifications
 * 5.1.2; ISO/IEC 15424 for those with ECI (`]d5` `]Q4` `]J4`), MicroPDF417 (`]L3`) and Aztec (`]z1` `]z4`).
 */
const gs1Symbols = new Set([']C1', ']e0', ']d2', ']d5', ']Q3', ']Q4', ']J1', ']J4', ']L3', ']z1', ']z4'])
/** Any Code 128, what nobody names, and the parts of a composite symbol that need not be GS1: their text decides. */
const openSymbols = new Set([']C0', ']X0', ']e1', ']e2', ']e3'])
/** Whether a symbol may hold element strings, by its AIM identifier; without one it may. */
export const mayHoldGs1 = (aim: string | null): boolean =>
  aim === null || openSymbols.has(aim) || gs1Symbols.has(aim)
/** Where the scanner may send the number of a character set before the text. Source: ISO/IEC 15424. */
const eciSymbols = /^\](?:d[456]|Q[246]|J[345]|L1|z[345])$/
/** Longest text that is taken, GS1 links aside: no code of a warehouse is longer. */
const longestText = 200

/**
 * Says what a code can be: own code, GS1, retail number, anything else. Total: any text gives an answer. The number of a
 * character set at its front, such as `\000026`, is no part of it, but is counted in the place of a fault.
 */
export function readCode(text: string, aim: string | null, today: string): Code {
  const eci = aim !== null && eciSymbols.test(aim) ? (/^\\\d{6}/.exec(text)?.[0] ?? '') : ''
  const code = readMessage(text.slice(eci.length), aim, today)
  return code.kind === 'broken' && code.position !== null
    ? { ...code, position: code.position + eci.length }
    : code
}

function readMessage(text: string, aim: string | null, today: string): Code {
  const own = readOwnCode(text)
  if (own !== null && 'problem' in own) return { kind: 'broken', ...own, ai: null }
  if (own !== null) return { kind: 'own', of: own.kind, name: own.name }
  return readAsGs1(text, aim, today) ?? readAsPlain(text, aim)
}

/** What the GS1 system says of the text; null where it says nothing and nothing claims it does. */
function readAsGs1(text: string, aim: string | null, today: string): Code | null {
  const saysGs1 = aim !== null && gs1Symbols.has(aim)
  const isSeparated = text.includes('\u001d')
  const looksGs1 = isSeparated || /^(00\d{18}|01\d{14})/.test(text)
  if (saysGs1 || (looksGs1 && mayHoldGs1(aim))) {
    const read = readGs1(text, today)
    if ('facts' in read) return text === '' ? null : { kind: 'gs1', ...read }
    return saysGs1 || isSeparated ? { kind: 'broken', ...read } : null
  }
  const link = readDigitalLink(text, today)
  if (link === null) return null
  return 'facts' in link ? { kind: 'gs1', ...link } : { kind: 'broken', ...link }
}

function readAsPlain(text: string, aim: string | null): Code {
  const read = aim === null ? null : readRetail(text, aim)
  if (read !== null)
    return 'text' in read ? { kind: 'plain', ...read } : { kind: 'broken', ...read, ai: null }
  const strange = text.search(/[^\x20-\x7e\u00a0-\uffff]/)
  if (strange >= 0 || text === '' || text.length > longestText)
    return { kind: 'broken', problem: 'format', position: strange < 0 ? null : strange, ai: null }
  return { kind: 'plain', text, addOn: null }
}

/** The GTIN in fourteen digits, as codes are stored and looked up; other texts stay as they are. */
export function canonicalItemCode(text: string): string {
  return isGtin(text) ? text.padStart(14, '0') : text
}

function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(text) && hasGs1CheckDigit(text)
}
