import { type FoundElement, type Gs1Problem, type Gs1Reading, readingOf } from '#domain/barcode/gs1'
import { valueFault } from '#domain/barcode/gs1-checks'
import { identifierOfAi } from '#domain/barcode/gs1-table'

/** Why a GS1 link is not read: as an element string, in its short form, or with a part where none may stand. */
export type LinkProblem =
  | Gs1Problem
  | { problem: 'compressed' | 'link-order' | 'link-escape'; position: number; ai: string | null }

/** Primary keys and the qualifiers that may follow them, in this order. Source: GS1 Digital Link URI Syntax 4.5. */
const keys: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '00': [[]],
  '01': [['22', '10', '21'], ['235']],
  '253': [[]],
  '255': [[]],
  '401': [[]],
  '402': [[]],
  '414': [['254'], ['7040']],
  '415': [['8020']],
  '417': [['7040']],
  '8003': [[]],
  '8004': [['7040']],
  '8006': [['22', '10', '21']],
  '8010': [['8011']],
  '8013': [[]],
  '8017': [['8019']],
  '8018': [['8019']],
}
/** Identifiers that say nothing in a query. Source: as above, 4.9, and those without `?` in the GS1 Syntax Dictionary. */
const neverAsked =
  /^(00|01|03|21|22|235|25[345]|40[12]|41[47]|7040|7041|8003|8004|8006|801[01347-9]|8020|804[0-3]|8200)$/

/** A part of the link as it is written, and where. */
interface Piece {
  text: string
  position: number
}

/**
 * Reads a GS1 Digital Link such as `https://id.example/01/09551234567896/10/L1?17=280331`; null for a link that names
 * no GS1 key. Any host and any path before the key will do; words in the query are not ours.
 */
export function readDigitalLink(text: string, today: string): Gs1Reading | LinkProblem | null {
  const [whole = '', host, path = '', query = ''] =
    /^(https?:\/\/[^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?/i.exec(text) ?? []
  if (host === undefined) return null
  const segments = piecesOf(path.slice(1), '/', host.length + 1)
  const at = keyIn(segments)
  if (at === null) return unkeyed(host, segments)
  const odd = (segments.length - at) % 2 === 1 ? segments.at(-1) : undefined
  if (odd !== undefined)
    return {
      problem: /^[A-Za-z0-9_-]{4,}$/.test(odd.text) ? 'compressed' : 'link-order',
      position: odd.position,
      ai: null,
    }
  const inPath = namedIn(segments.slice(at), today)
  if ('problem' in inPath) return inPath
  const asked = askedIn(piecesOf(query, /[&;]/, whole.length - query.length), inPath.found, today)
  return 'problem' in asked ? asked : readingOf([...inPath.found, ...asked.found], today)
}

/** The elements of the path: the key, then qualifiers in the order of one of its rows. */
function namedIn(named: readonly Piece[], today: string): { found: FoundElement[] } | LinkProblem {
  const found: FoundElement[] = []
  const rows = keys[named[0]?.text ?? ''] ?? []
  for (let place = 0; place < named.length; place += 2) {
    const [name, value] = [named[place], named[place + 1]]
    if (name === undefined || value === undefined) break
    const element = elementOf(name, value, today)
    if ('problem' in element) return element
    found.push(element)
    const after = found.slice(1).map(({ identifier }) => identifier.ai)
    if (!rows.some((row) => isInOrder(after, row)))
      return { problem: 'link-order', position: name.position, ai: element.identifier.ai }
  }
  return { found }
}

/** The elements of the query: whatever has digits for a name. */
function askedIn(
  parts: readonly Piece[],
  inPath: readonly FoundElement[],
  today: string,
): { found: FoundElement[] } | LinkProblem {
  const found: FoundElement[] = []
  const qualifiers = keys[inPath[0]?.identifier.ai ?? '']?.flat() ?? []
  for (const { text, position } of parts) {
    const [name = '', value = ''] = text.split(/=(.*)/s)
    if (!/^\d+$/.test(name)) continue
    if (neverAsked.test(name) || qualifiers.includes(name))
      return { problem: 'link-order', position, ai: name }
    const place = position + Math.min(name.length + 1, text.length)
    if (value.includes('+')) return { problem: 'character', position: place + value.indexOf('+'), ai: name }
    const element = elementOf({ text: name, position }, { text: value, position: place }, today)
    if ('problem' in element) return element
    if ([...inPath, ...found].some((one) => one.identifier === element.identifier))
      return { problem: 'twice', position, ai: name }
    found.push(element)
  }
  return { found }
}

const piecesOf = (text: string, by: string | RegExp, from: number): Piece[] => {
  if (text === '') return []
  let position = from
  return text.split(by).map((piece) => {
    const here = { text: piece, position }
    position += piece.length + 1
    return here
  })
}

/** Where the key stands: the last one with whole pairs behind it, else the last one at all. */
function keyIn(segments: readonly Piece[]): number | null {
  const isKey = (place: number): boolean =>
    Object.hasOwn(keys, segments[place]?.text ?? '') && /^\d\d/.test(segments[place + 1]?.text ?? '')
  for (const from of [segments.length - 2, segments.length - 3])
    for (let place = from; place >= 0; place -= 2) if (isKey(place)) return place
  return null
}

/** The short form packs key and values into one segment; only at GS1's own address is it told from any other link. */
function unkeyed(host: string, segments: readonly Piece[]): LinkProblem | null {
  const [only] = segments
  const packed = only !== undefined && segments.length === 1 && /^[A-Za-z0-9_-]{10,}$/.test(only.text)
  return packed && /^https?:\/\/id\.gs1\.org$/i.test(host)
    ? { problem: 'compressed', position: only.position, ai: null }
    : null
}

const isInOrder = (ais: readonly string[], row: readonly string[]): boolean => {
  const places = ais.map((ai) => row.indexOf(ai))
  return places.every((place, at) => place > (places[at - 1] ?? -1))
}

function elementOf(name: Piece, written: Piece, today: string): FoundElement | LinkProblem {
  const identifier = identifierOfAi(name.text)
  if (identifier === null) return { problem: 'unknown-ai', position: name.position, ai: null }
  const decoded = unescaped(written.text)
  if (decoded === null) return { problem: 'link-escape', position: written.position, ai: identifier.ai }
  const value =
    name.text === '01' && /^(\d{8}|\d{12,13})$/.test(decoded) ? decoded.padStart(14, '0') : decoded
  const fault = valueFault(identifier, value, today)
  if (fault !== null)
    return {
      problem: fault.problem,
      position: written.position + (value === written.text ? fault.at : 0),
      ai: identifier.ai,
    }
  return { identifier, position: name.position, start: written.position, value }
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
