import type { CodeSelection } from '#contract/code-commands'
import { cartonTypes } from '#db/carton-types'
import { codeOfItem, locationSigns, namesOf, printedBadges } from '#db/code-names'
import { itemBySku } from '#db/items'
import { orderByNumber } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { allPeople, type PersonRow } from '#db/people'
import { lastPrintedCarton } from '#db/picked-cartons'
import { lastPrintedPlate, plateById } from '#db/plates'
import { toteById } from '#db/totes'
import { zonesOfHall } from '#db/zones'
import { fitsOwnCode, type OwnKind, ownCode } from '#domain/barcode/own-code'
import { zoneDrop } from '#domain/judge-pass'
import { inOrder, isBetween, namesFrom } from '#domain/name-range'
import type { Role } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import type { CodeLabelFields } from '#printing/code-label'
import type { Floor } from '#station/context'
import { mayAct } from '#station/people/people'
import { siteOf } from '#station/site'
import { placesToSign } from '#station/site-words'
import { type Words, wordsOf } from '#words/say'

/** One label to print, by the name of what it is for. */
export interface CodeLabel {
  name: string
  fields: CodeLabelFields
}
type Of<Kind extends CodeSelection['kind']> = Extract<CodeSelection, { kind: Kind }>
export type LabelSelection = Exclude<CodeSelection, { kind: 'card' | 'scannerTest' | 'bench' | 'maker' }>

/** The labels of a selection in the order people count in; only of things and people this station knows. */
export function codeLabels(floor: Floor, selection: LabelSelection, by: PersonRow): CodeLabel[] | Refusal {
  const words = wordsOf(by.language)
  switch (selection.kind) {
    case 'location':
      return locations(floor, selection, words)
    case 'badge':
      return badgesOf(floor, selection, by)
    case 'item':
      return items(floor, selection)
    case 'lpn':
      return plates(floor, selection, words)
    case 'newPlate':
    case 'newCarton':
      return newNumbers(floor, selection, words)
    default:
      return named(floor, selection, words)
  }
}

function locations(floor: Floor, wanted: Of<'location'>, words: Words): CodeLabel[] {
  const within = (value: number, { from, to }: { from: number; to: number }) => value >= from && value <= to
  const signs = locationSigns(floor.db).filter(
    (sign) =>
      (wanted.aisle === null || sign.aisle === wanted.aisle) &&
      within(sign.bay, wanted.bays) &&
      within(sign.level, wanted.levels) &&
      isBetween(sign.locationId, wanted.from, wanted.to),
  )
  const byName = new Map(signs.map((sign) => [sign.locationId, sign]))
  return printable([...byName.keys()]).flatMap((name) => {
    const sign = byName.get(name)
    if (sign === undefined) return []
    const levelText = words.scanning.codes.level(String(sign.level))
    const { arrow } = wanted
    return [
      {
        name,
        fields: {
          look: 'location',
          code: ownCode('location', name),
          title: name,
          checkDigits: sign.checkDigits,
          levelText,
          arrow,
        },
      },
    ]
  })
}

/** A supervisor prints no administrator's badge. */
export const mayPrintBadge = (by: PersonRow, roles: readonly Role[]): boolean =>
  !roles.includes('admin') || mayAct(by, ['admin'])

function badgesOf(floor: Floor, wanted: Of<'badge'>, by: PersonRow): CodeLabel[] {
  const printed = printedBadges(floor.db)
  const people = new Map(
    allPeople(floor.db).flatMap((person) =>
      person.badge === null || person.inactive !== null ? [] : [[person.badge, person] as const],
    ),
  )
  const siteName = siteOf(floor).name
  return printable([...people.keys()]).flatMap((badge) => {
    const person = people.get(badge)
    const wants =
      wanted.who === 'all' ||
      (wanted.who === 'new' ? !printed.has(badge) : isBetween(badge, wanted.from, wanted.to))
    if (person === undefined || !wants) return []
    if (!mayPrintBadge(by, person.roles)) return []
    const { codes } = wordsOf(person.language)
    const roles = person.roles.map((role) => codes.roles[role]).join(', ')
    const code = ownCode('badge', badge)
    return [
      { name: badge, fields: { look: 'badge', code, siteName, title: person.name, roles, number: badge } },
    ]
  })
}

function items(floor: Floor, { skus, copies }: Of<'item'>): CodeLabel[] | Refusal {
  const labels: CodeLabel[] = []
  for (const sku of skus) {
    const item = itemBySku(floor.db, sku)
    const code = codeOfItem(floor.db, sku)
    if (item === null || code === null) return { refusal: 'not-found', what: sku }
    const fields: CodeLabelFields = { look: 'item', code, title: item.name, sku }
    labels.push(...Array.from({ length: copies }, () => ({ name: sku, fields })))
  }
  return labels
}

/** The cartons of orders that have a number; one that has none yet is no container that anybody could look for. */
function plates(floor: Floor, { orders, copies }: Of<'lpn'>, { codes }: Words): CodeLabel[] | Refusal {
  const labels: CodeLabel[] = []
  for (const number of orders) {
    const held = orderByNumber(floor.db, number)
    const { cartons } = held === null ? { cartons: [] } : packOrder(floor.db, held.order)
    const plated = cartons.flatMap(({ sscc, ...carton }) => (sscc === null ? [] : [{ sscc, ...carton }]))
    if (plated.length === 0) return { refusal: 'not-found', what: number }
    for (const { sscc, number: nth, weighedG } of plated) {
      const fields: CodeLabelFields = {
        look: 'lpn',
        code: `(00)${sscc}`,
        sscc,
        kindWord: codes.codeKinds.lpn,
        title: number,
        carton: `${nth} / ${cartons.length}`,
        weight: weighedG === null ? '' : `${(weighedG / 1000).toFixed(3)} kg`,
      }
      labels.push(...Array.from({ length: copies }, () => ({ name: sscc, fields })))
    }
  }
  return labels
}

/** Labels of plates or of picked cartons to come; a number that was given already is left out. */
function newNumbers(
  floor: Floor,
  { kind, first, count }: Of<'newPlate' | 'newCarton'>,
  words: Words,
): CodeLabel[] {
  const isPlate = kind === 'newPlate'
  const next = isPlate ? nextPlate(floor) : nextCarton(floor)
  const isGiven = (name: string) => (isPlate ? plateById(floor.db, name) : toteById(floor.db, name)) !== null
  return printable(namesFrom(first === '' ? next : first, count))
    .filter((name) => !isGiven(name))
    .map((name) => ({ name, fields: plain(isPlate ? 'plate' : 'carton', name, '', words) }))
}

/** The number after the last label for a picked carton that was printed here. */
export function nextCarton({ db }: Floor): string {
  const last = lastPrintedCarton(db)
  return (last === null ? undefined : namesFrom(last, 2)[1]) ?? 'CN-000001'
}

/** The number after the last plate whose label was printed here; a site may begin with another one of its own. */
export function nextPlate({ db }: Floor): string {
  const last = lastPrintedPlate(db)
  return (last === null ? undefined : namesFrom(last, 2)[1]) ?? 'LP-000001'
}

function named(
  floor: Floor,
  { kind, from, to }: Of<'tote' | 'cart' | 'place' | 'zone' | 'cartonType' | 'plate'>,
  words: Words,
): CodeLabel[] {
  const all =
    kind === 'place'
      ? placesToSign(floor)
      : kind === 'zone'
        ? zonesOfHall(floor.db).map(({ zone }) => zone)
        : namesOf(floor.db, kind)
  const types = kind === 'cartonType' ? cartonTypes(floor.db) : []
  const below = (name: string): string => {
    if (kind === 'zone') return zoneDrop(name)
    if (kind === 'plate') return plateById(floor.db, name)?.sku ?? ''
    return types.find((type) => type.cartonTypeId === name)?.name ?? ''
  }
  return printable(all)
    .filter((name) => isBetween(name, from, to))
    .map((name) => ({
      name,
      fields: plain(kind, name, below(name), words),
    }))
}

const plain = (
  kind: Extract<OwnKind, 'tote' | 'carton' | 'cart' | 'place' | 'zone' | 'cartonType' | 'plate'>,
  name: string,
  subtitle: string,
  { codes }: Words,
): CodeLabelFields => ({
  look: 'plain',
  code: ownCode(kind, name),
  kindWord: codes.codeKinds[kind],
  title: name,
  subtitle,
})

/** A name that fits no code of ours cannot be scanned, so it is not printed either. */
const printable = (names: readonly string[]): string[] => inOrder(names.filter(fitsOwnCode))
