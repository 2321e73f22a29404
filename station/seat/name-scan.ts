import { isPutWall } from '#db/batches'
import { cartById } from '#db/carts'
import { holderOf } from '#db/consolidation'
import { isCourierNumber } from '#db/courier-labels'
import { isHospital } from '#db/hospital'
import { itemByCode } from '#db/items'
import { listIdOf } from '#db/lists'
import { isUsedTracking } from '#db/numbers'
import { orderByNumber } from '#db/orders'
import { isTote } from '#db/picked-cartons'
import { plateById } from '#db/plates'
import { sql } from '#db/statements'
import { locationById } from '#db/stock'
import { toteById } from '#db/totes'
import { isZone } from '#db/zones'
import { type ActionName, isAction } from '#domain/action'
import { type Code, type CodeFault, canonicalItemCode } from '#domain/barcode/code'
import { netGramsOf, readMeasuredCode } from '#domain/barcode/measured-code'
import { numbersWithin } from '#domain/courier-label'
import type { Named } from '#domain/pick-scan'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { readCartonQr } from '#printing/carton-qr'
import type { Floor } from '#station/context'
import { unloadPlaces } from '#station/site-words'

/** A code after the look-up in this station's data. */
export type NamedCode =
  | { kind: 'command'; command: ActionName }
  | { kind: 'badge'; badge: string }
  | { kind: 'location'; locationId: string }
  | Extract<Named, { kind: 'tote' }>
  | { kind: 'cart'; cartId: string; slots: number; listId: string | null; usedBy: string | null }
  | { kind: 'order'; number: string }
  | { kind: 'cartonType'; cartonTypeId: string }
  | { kind: 'place'; place: string }
  | { kind: 'zone'; zone: string }
  | Extract<Named, { kind: 'plate' }>
  | { kind: 'list'; listId: string; number: string }
  | { kind: 'label'; trackingNumber: string; orderRef: string }
  | Extract<Named, { kind: 'item' }>
  | { kind: 'digits'; text: string }
  | ({ kind: 'broken' } & CodeFault)
  | { kind: 'unknown'; of: ScannedKind; text: string }

/** Everything but commands: what can lie in a hand, hang on a rack or be worn. */
export type ScannedThing = Exclude<NamedCode, { kind: 'command' }>

/**
 * Looks a code up. A code typed by hand may also name a tote, order or carton type plainly;
 * a badge or location may not, since typing it would prove nothing.
 */
export function nameCode(floor: Floor, code: Code, text: string, typed: boolean): NamedCode {
  switch (code.kind) {
    case 'broken':
      return code
    case 'own':
      return nameOwn(floor, code.of, code.name, text)
    case 'gs1': {
      const { gtin, lot, serial, expiresOn, sscc } = code.facts
      if (sscc !== null)
        return namePlate(floor, sscc) ?? nameLabel(floor, sscc) ?? { kind: 'unknown', of: 'sscc', text }
      const item = gtin === null ? null : itemByCode(floor.db, gtin)
      const weightG = netGramsOf(code)
      const caught = weightG === null ? {} : { caught: { weightG, by: 'code' as const } }
      return item === null
        ? { kind: 'unknown', of: 'item', text }
        : { kind: 'item', ...item, lot, serial, expiresOn, ...caught }
    }
    case 'plain':
      return namePlain(floor, code.text, typed)
  }
}

function nameOwn(
  floor: Floor,
  of: Exclude<Extract<Code, { kind: 'own' }>['of'], never>,
  name: string,
  text: string,
): NamedCode {
  const unknown: NamedCode = { kind: 'unknown', of, text }
  switch (of) {
    case 'command': {
      return isAction(name) ? { kind: 'command', command: name } : unknown
    }
    case 'badge':
      return { kind: 'badge', badge: name }
    case 'location':
      return locationById(floor.db, name) === null ? unknown : { kind: 'location', locationId: name }
    case 'tote': {
      const tote = toteById(floor.db, name)
      return tote === null ? unknown : { kind: 'tote', ...tote }
    }
    case 'cart': {
      const cart = cartById(floor.db, name)
      return cart === null ? unknown : { kind: 'cart', ...cart }
    }
    case 'order':
      return { kind: 'order', number: name }
    case 'cartonType':
      return knowsCartonType(floor, name) ? { kind: 'cartonType', cartonTypeId: name } : unknown
    case 'place':
      return isPlace(floor, name) ? { kind: 'place', place: name } : unknown
    case 'zone':
      return isZone(floor.db, name) ? { kind: 'zone', zone: name } : unknown
    case 'list': {
      const listId = listIdOf(floor.db, name)
      return listId === null ? unknown : { kind: 'list', listId, number: name }
    }
    case 'plate':
      return namePlate(floor, name) ?? { kind: 'unknown', of, text: name }
    case 'carton':
      return nameCarton(floor, name) ?? unknown
    case 'apart':
      return { kind: 'unknown', of, text: name }
  }
}

function namePlain(floor: Floor, text: string, typed: boolean): NamedCode {
  const item = itemByCode(floor.db, canonicalItemCode(text))
  if (item !== null) return { kind: 'item', ...item, lot: null, serial: null, expiresOn: null }
  const measured = nameMeasured(floor, text)
  if (measured !== null) return measured
  const plate = namePlate(floor, text)
  if (plate !== null) return plate
  const label = nameLabel(floor, readCartonQr(text)?.trackingNumber ?? text)
  if (label !== null) return label
  if (typed) {
    const upper = text.trim().toUpperCase()
    const tote = toteById(floor.db, upper)
    if (tote !== null) return { kind: 'tote', ...tote }
    if (knowsCartonType(floor, upper)) return { kind: 'cartonType', cartonTypeId: upper }
    if (orderByNumber(floor.db, text.trim()) !== null) return { kind: 'order', number: text.trim() }
    if (
      sql<[string], { n: number }>(floor.db, 'SELECT count(*) AS n FROM customer_order WHERE number = ?').get(
        upper,
      )?.n === 1
    ) {
      return { kind: 'order', number: upper }
    }
  }
  if (/^\d{2,4}$/.test(text)) return { kind: 'digits', text }
  return { kind: 'unknown', of: 'unknown', text }
}

/** A code the site makes itself for what it weighs. */
function nameMeasured(floor: Floor, text: string): NamedCode | null {
  const measured = readMeasuredCode(text, floor.settings.picking.weightCodes)
  const item = measured === null ? null : itemByCode(floor.db, canonicalItemCode(measured.item))
  if (measured === null || item === null) return null
  const { weightG } = measured
  const caught = weightG === null ? {} : { caught: { weightG, by: 'code' as const } }
  return { kind: 'item', ...item, lot: null, serial: null, expiresOn: null, ...caught }
}

/** Stock under a licence plate: an SSCC, or a number of the site's own. */
function namePlate(floor: Floor, plateId: string): NamedCode | null {
  const plate = plateById(floor.db, plateId)
  return plate === null ? null : { kind: 'plate', plate }
}

/** The label of a shipping carton on a walk; one that nobody used yet stands for a carton of no order. */
function nameCarton({ db }: Floor, lpn: string): NamedCode | null {
  if (isTote(db, lpn)) return null
  const nobodys = {
    toteId: lpn,
    orderRef: null,
    orderNumber: null,
    wall: null,
    carton: { cartonTypeId: null },
  }
  return { kind: 'tote', ...(toteById(db, lpn) ?? nobodys) }
}

/** A code on a carton; of a number that a courier gave it may hold more than the number. */
function nameLabel(floor: Floor, text: string): NamedCode | null {
  const found = numbersWithin(text).filter((one) => one === text || isCourierNumber(floor.db, one))
  for (const one of found) {
    const row = sql<[string, string], { trackingNumber: string; orderRef: string }>(
      floor.db,
      'SELECT tracking_number AS trackingNumber, order_ref AS orderRef FROM carton WHERE tracking_number = ? OR sscc = ?',
    ).get(one, one)
    if (row !== undefined) return { kind: 'label', ...row }
  }
  const used = found.find((one) => isUsedTracking(floor.db, one))
  return used === undefined ? null : { kind: 'unknown', of: 'trackingNumber', text: used }
}

const isPlace = (floor: Floor, name: string): boolean =>
  holderOf(floor.db, name) !== null ||
  isHospital(floor.db, name) ||
  isPutWall(floor.db, name) ||
  unloadPlaces(floor).includes(name)

const knowsCartonType = (floor: Floor, id: string): boolean =>
  sql<[string], { n: number }>(
    floor.db,
    'SELECT count(*) AS n FROM carton_type WHERE carton_type_id = ?',
  ).get(id)?.n === 1

/** The refusal for a code that is not what it should be. */
export const brokenRefusal = ({ problem, position, ai }: CodeFault, text: string): Refusal => ({
  refusal: 'broken-code',
  text,
  problem,
  position,
  ai,
})

/** The refusal for a well-formed code of ours that this station does not know. */
export function unknownRefusal(of: ScannedKind, text: string): Refusal {
  if (of === 'tote') return { refusal: 'unknown-tote', text }
  if (of === 'cart') return { refusal: 'unknown-cart', text }
  if (of === 'location') return { refusal: 'unknown-location', text }
  if (of === 'trackingNumber') return { refusal: 'label-void', trackingNumber: text }
  if (of === 'apart') return { refusal: 'set-apart', number: text }
  if (of === 'plate') return { refusal: 'unknown-plate', text }
  if (of === 'place') return { refusal: 'unknown-place', text }
  return { refusal: 'unknown-code', text }
}
