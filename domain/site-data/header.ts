import { columnsOf } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'
import { plainWord } from '#domain/site-data/read-choice'
import { lengthUnits, massUnits, unitSign } from '#domain/site-data/read-number'
import type { FileTrouble } from '#domain/site-data/trouble'

/** Where each field of a kind stands in a file. */
export interface Header {
  /** Field by column of the file; null for a column nobody reads. */
  fields: (string | null)[]
  /** Unit said in the heading, by column: `weight (kg)`. */
  units: (string | null)[]
  ignored: string[]
  /** Headings that ask for a secret; what stands below them is never read. */
  secrets: string[]
}

/** What other programs call these columns. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  sku: ['itemcode', 'productcode', 'stockcode', 'article', 'articleno', 'item'],
  name: ['description', 'itemname', 'productname', 'fullname'],
  unit_word: ['unit', 'uom'],
  weight: ['unitweight'],
  price: ['sellingprice', 'unitprice'],
  expires: ['expiry', 'haslife'],
  hazmat: ['dangerousgoods'],
  handling: ['handlingtext', 'careinstructions'],
  colour: ['color'],
  second_colour: ['secondcolor'],
  code: ['barcode', 'ean', 'gtin', 'upc'],
  quantity: ['qty', 'onhand', 'pcs'],
  location: ['bin', 'binlocation', 'locationid', 'shelf'],
  expires_on: ['expirydate', 'expiry', 'bestbefore', 'exp'],
  lot: ['batch', 'batchno', 'lotno', 'lotnumber'],
  carton_type: ['cartontypeid', 'carton'],
  person: ['personid', 'staffid', 'employeeid', 'staffno'],
  roles: ['role'],
  badge: ['badgeno', 'badgenumber'],
}
const secretWords = new Set(['pin', 'pincode', 'password', 'katalaluan', 'nomborpin', '密码', '个人密码'])

/** Splits `Weight (kg)`, `weight_kg *` and the like into a name and a unit. */
function parted(heading: string): { name: string; unit: string | null } {
  const bare = heading.replaceAll(/[*:：]/g, '').trim()
  const [, before, inside] = /^(.*?)[(（[]([^()（）[\]]+)[)）\]]$/.exec(bare) ?? []
  const bracketed = inside === undefined ? null : signOf(inside.trim())
  if (before !== undefined && bracketed !== null) return { name: plainWord(before), unit: bracketed }
  const [, stem, tail] = /^(.+)[\s_-]([a-z]+)$/i.exec(bare) ?? []
  const trailing = tail === undefined ? null : signOf(tail)
  if (stem !== undefined && trailing !== null) return { name: plainWord(stem), unit: trailing }
  return { name: plainWord(bare), unit: null }
}
const signOf = (word: string): string | null => unitSign(word, massUnits) ?? unitSign(word, lengthUnits)

/**
 * Finds the columns of a kind in the first row of a file: in any order, by code name, by alias, or by a heading of
 * any of the languages. `headings` holds those by field.
 */
export function readHeader(
  kind: TableKind,
  cells: readonly string[],
  headings: Readonly<Record<string, readonly string[]>>,
): Header | FileTrouble {
  const all = columnsOf(kind)
  const named = new Map<string, string>()
  const learn = (word: string, field: string) => {
    if (!named.has(word)) named.set(word, field)
  }
  for (const [field, { name }] of all) learn(plainWord(name), field)
  for (const [field] of all) for (const heading of headings[field] ?? []) learn(parted(heading).name, field)
  for (const [field, { name }] of all) for (const alias of aliases[name] ?? []) learn(alias, field)

  const found = cells.map((cell) => {
    const { name, unit } = parted(cell)
    const whole = named.get(plainWord(cell.replaceAll('*', '')))
    const field = whole ?? named.get(name) ?? null
    return {
      field,
      unit: whole === undefined ? unit : null,
      cell: cell.trim(),
      secret: secretWords.has(name),
    }
  })
  const fields = found.map(({ field, secret }) => (secret ? null : field))
  const twice = all.find(([field]) => fields.indexOf(field) !== fields.lastIndexOf(field))
  if (twice !== undefined) return { file: 'column-twice', column: twice[1].name }
  const missing = all.filter(([field, { need }]) => need === 'key' && !fields.includes(field))
  if (missing.length > 0) return { file: 'no-column', columns: missing.map(([, { name }]) => name) }
  return {
    fields,
    units: found.map(({ unit }) => unit),
    ignored: found.flatMap(({ field, secret, cell }) =>
      field === null && !secret && cell !== '' ? [cell] : [],
    ),
    secrets: found.flatMap(({ secret, cell }) => (secret ? [cell] : [])),
  }
}
