import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { type Gs1, readGs1 } from '#domain/barcode/gs1'
import { type OwnKind, readOwnCode } from '#domain/barcode/own-code'

/** What a scanned text says by itself, before anything is looked up. */
export type Code =
  | { kind: 'own'; of: OwnKind; name: string }
  | { kind: 'gs1'; facts: Gs1 }
  /** An item code, a tracking number, check digits: only a look-up can tell. */
  | { kind: 'plain'; text: string }
  | { kind: 'broken'; problem: 'check' | 'gs1' | 'format'; position: number | null }

/** AIM identifiers of symbols that hold GS1 element strings. Source: GS1 General Specifications 5.1.2. */
const gs1Symbols = new Set([']C1', ']e0', ']d2', ']Q3', ']J1'])

/** Says what a code can be, in the order own code, GS1, anything else. Total: any text gives an answer. */
export function readCode(text: string, aim: string | null, today: string): Code {
  const own = readOwnCode(text)
  if (own === 'broken') return { kind: 'broken', problem: 'check', position: null }
  if (own !== null) return { kind: 'own', of: own.kind, name: own.name }
  const saysGs1 = aim !== null && gs1Symbols.has(aim)
  const looksGs1 = text.includes('\u001d') || /^(00\d{18}|01\d{14})/.test(text)
  if (saysGs1 || (looksGs1 && (aim === null || aim === ']C0'))) {
    const read = readGs1(text, today)
    if ('facts' in read) return { kind: 'gs1', facts: read.facts }
    if (saysGs1 || text.includes('\u001d'))
      return { kind: 'broken', problem: read.problem === 'check' ? 'check' : 'gs1', position: read.position }
  }
  if (aim === ']E0' && text.length === 13 && !isGtin(text))
    return { kind: 'broken', problem: 'check', position: 12 }
  if (!/^[\x20-\x7e\u00a0-\uffff]{1,200}$/.test(text))
    return { kind: 'broken', problem: 'format', position: null }
  return { kind: 'plain', text }
}

/** The GTIN in fourteen digits, as codes are stored and looked up; other texts stay as they are. */
export function canonicalItemCode(text: string): string {
  return isGtin(text) ? text.padStart(14, '0') : text
}

function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(text) && hasGs1CheckDigit(text)
}
