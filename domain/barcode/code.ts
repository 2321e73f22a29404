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

/** AIM identifiers of symbols that hold GS1 element strings. Source: GS1 General Specifications 5.1.2. */
const gs1Symbols = new Set([']C1', ']e0', ']d2', ']Q3', ']J1'])
/** Whether a symbol may hold element strings, by its AIM identifier; without one, and in any Code 128, it may. */
export const mayHoldGs1 = (aim: string | null): boolean =>
  aim === null || aim === ']C0' || aim === ']X0' || gs1Symbols.has(aim)
/** Longest text that is taken, GS1 links aside: no code of a warehouse is longer. */
const longestText = 200

/** Says what a code can be: own code, GS1, retail number, anything else. Total: any text gives an answer. */
export function readCode(text: string, aim: string | null, today: string): Code {
  const own = readOwnCode(text)
  if (own !== null && 'problem' in own) return { kind: 'broken', ...own, ai: null }
  if (own !== null) return { kind: 'own', of: own.kind, name: own.name }
  return readAsGs1(text, aim === ']X0' ? null : aim, today) ?? readAsPlain(text, aim)
}

/** What the GS1 system says of the text; null where it says nothing and nothing claims it does. */
function readAsGs1(text: string, aim: string | null, today: string): Code | null {
  const saysGs1 = aim !== null && gs1Symbols.has(aim)
  const isSeparated = text.includes('\u001d')
  const looksGs1 = isSeparated || /^(00\d{18}|01\d{14})/.test(text)
  if (saysGs1 || (looksGs1 && (aim === null || aim === ']C0'))) {
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
