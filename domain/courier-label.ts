import type { Order } from '#domain/order'

/**
 * How far the label that a courier makes for one carton is: `wanted`, nobody has answered yet; `awaited`, the courier
 * makes it later; `ready`, its bytes are here and were read back; `refused`, none or none that may be printed; `void`, it
 * must not leave the house.
 */
export type CourierLabelState = 'wanted' | 'awaited' | 'ready' | 'refused' | 'void'

/** What a courier's label is made of. PDF is drawn for the printer; ZPL goes as it is to a head of its resolution. */
export type CourierLabelFormat = 'pdf' | 'zpl'

/** Why a label that a courier gave is not printed. */
export type CourierLabelTrouble =
  /** The courier, or the OMS for it, makes none; in its own words. */
  | { trouble: 'none-given'; reason: string }
  /** No PDF, a damaged one, or one that wants a password; no ZPL of one label. */
  | { trouble: 'unreadable' }
  | { trouble: 'several-pages'; pages: number }
  /** ZPL that would do more to the printer than print this one label. */
  | { trouble: 'foreign-command'; command: string }
  /** A page on which no label can be: smaller than a matchbox or larger than A4. */
  | { trouble: 'wrong-size'; widthMm: number; heightMm: number }
  | { trouble: 'without-code' }
  | { trouble: 'of-other'; read: string[] }
  | { trouble: 'number-used'; trackingNumber: string }
  | { trouble: 'number-unprintable'; trackingNumber: string }

/** What a courier's label is made for; a label of another text is not this carton's any more. */
export function labelBasis({ shipTo, courierId, service, codSen, currency }: Order): string {
  const { name, company, lines, postcode, town, state, country, phone } = shipTo
  const address = [name, company, lines, postcode, town, state, country, phone]
  return JSON.stringify([courierId, service, codSen, currency, address])
}

/** Least and most of a page with a label on it, its sides in either direction. */
const leastMm = { short: 25, long: 40 }
const mostMm = { short: 216, long: 305 }

/** Whether a page may be a courier's label: A6 and 4 by 6 inches are usual, up to a corner of an A4 or letter page. */
export function isLabelPage(widthMm: number, heightMm: number): boolean {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
  return (
    short >= leastMm.short && long >= leastMm.long && short <= mostMm.short + 1 && long <= mostMm.long + 1
  )
}

/** Whether a tracking number can stand in bars and be told by a scanner. */
export const isPrintableNumber = (trackingNumber: string): boolean =>
  /^[\x21-\x7e]{6,30}$/.test(trackingNumber)

/** Signs that couriers put between the number and what else their codes hold. */
const between = /[^0-9A-Za-z-]+/

/**
 * What of a courier's code may be its tracking number: all of it, as it is and without blanks and hyphens, and each part
 * between other signs, for some hold a route or an address of the web beside the number.
 */
export function numbersWithin(text: string): string[] {
  const joined = text.replaceAll(/[\s-]/g, '')
  const parts = text.length > 200 ? [] : text.split(between)
  return [...new Set([text, joined, joined.toUpperCase(), ...parts])].filter(
    (one, at) => at === 0 || isPrintableNumber(one),
  )
}
