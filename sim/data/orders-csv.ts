import type { Courier, Item, Order } from '#domain/order'
import { type Cells, type CsvProblem, readCells } from './csv-cells.ts'
import { itemFromCells } from './imported-item.ts'
import { instantFromSiteTime, nextCutOff, siteDate } from './local-time.ts'

/** What an import needs to know of the warehouse it goes into. */
export interface CsvImport {
  /** The file as text or as bytes in one of the encodings of `decodeText`. */
  content: string | Uint8Array
  items: readonly Item[]
  couriers: readonly Courier[]
  now: string
}

/**
 * Orders from a CSV file with one row per order line. Columns in any order, separated by comma, semicolon or tab:
 * `order_number, sku, quantity`; optionally `item_name, length_mm, width_mm, height_mm, weight_g` (the last four make
 * an unknown SKU a new item), `courier, service, priority, cut_off` (HH:MM, local date and time, or instant), `name,
 * address1, address2, postcode, town, state, country, phone, gift_note, cod_sen`. Other columns are ignored.
 * An order with any bad row is left out whole and reported; the others come in.
 */
export function ordersFromCsv({ content, items, couriers, now }: CsvImport): {
  orders: Order[]
  items: Item[]
  problems: CsvProblem[]
} {
  const { rows, problems } = readCells(content)
  const known = new Map(items.map((item) => [item.sku, item]))
  const codes = new Set(items.flatMap((item) => item.codes.map(({ code }) => code)))
  const made: Order[] = []
  const fresh = new Map<string, Item>()
  const bad = new Set(problems.flatMap(({ orderNumber }) => orderNumber ?? []))
  for (const [number, group] of Map.groupBy(rows, (row) => row.order_number)) {
    if (bad.has(number)) continue
    const wanted = new Map<string, Item>()
    const found = [
      ...disagreements(group),
      ...group.flatMap((row) => {
        const item =
          known.get(row.sku) ?? fresh.get(row.sku) ?? wanted.get(row.sku) ?? itemFromCells(row, codes)
        if ('reason' in item) return [about(row, item.column, item.reason)]
        if (!known.has(row.sku) && differs(row, item))
          return [about(row, 'sku', `sizes or weight of ${row.sku} differ from an earlier row`)]
        if (!known.has(row.sku)) wanted.set(row.sku, item)
        return []
      }),
    ]
    const order =
      found.length === 0
        ? orderFromGroup(group, couriers, now, (sku) => known.get(sku) ?? fresh.get(sku) ?? wanted.get(sku))
        : null
    if (order !== null && 'reason' in order) found.push(order)
    problems.push(...found)
    if (order === null || 'reason' in order) continue
    for (const [sku, item] of wanted) {
      fresh.set(sku, item)
      for (const { code } of item.codes) codes.add(code)
    }
    made.push(order)
  }
  return {
    orders: made,
    items: [...fresh.values()],
    problems: problems.sort((one, other) => one.line - other.line),
  }
}

const orderColumns = [
  'courier',
  'service',
  'priority',
  'cut_off',
  'name',
  'address1',
  'address2',
  'postcode',
  'town',
  'state',
  'country',
  'phone',
  'gift_note',
  'cod_sen',
] as const

/** What belongs to the order may stand on one row or on all, but not be two things. */
function disagreements([first, ...others]: readonly Cells[]): CsvProblem[] {
  if (first === undefined) return []
  return others.flatMap((row) =>
    orderColumns
      .filter((column) => row[column] !== null && row[column] !== first[column])
      .map((column) => about(row, column, `differs from line ${first.line} of the same order`)),
  )
}

const about = ({ line, order_number }: Cells, column: string, reason: string): CsvProblem => ({
  line,
  column,
  reason,
  orderNumber: order_number,
})

const differs = (row: Cells, item: Item): boolean =>
  (row.length_mm !== null && row.length_mm !== item.lengthMm) ||
  (row.width_mm !== null && row.width_mm !== item.widthMm) ||
  (row.height_mm !== null && row.height_mm !== item.heightMm) ||
  (row.weight_g !== null && row.weight_g !== item.weightMg)

function orderFromGroup(
  group: readonly Cells[],
  couriers: readonly Courier[],
  now: string,
  itemOf: (sku: string) => Item | undefined,
): Order | CsvProblem {
  const [first] = group
  if (first === undefined) throw new Error('an order without rows')
  const courier =
    first.courier === null
      ? couriers[0]
      : couriers.find(({ courierId, name }) => [courierId, name].includes(first.courier ?? ''))
  if (courier === undefined) return about(first, 'courier', `no courier ${first.courier ?? 'is set up'}`)
  const service = first.service ?? courier.services[0] ?? ''
  if (!courier.services.includes(service))
    return about(first, 'service', `${courier.name} has no service ${service}`)
  const lines = group.map((row, index) => ({
    lineRef: String(index + 1),
    sku: row.sku,
    quantity: row.quantity,
    allocated: row.quantity,
  }))
  return {
    orderRef: `csv-${first.order_number}`,
    number: first.order_number,
    version: 1,
    status: 'confirmed',
    kind: 'standard',
    hold: null,
    cancelledAt: null,
    placedAt: now,
    priority: first.priority ?? 0,
    priorityReason: null,
    courierId: courier.courierId,
    service,
    cutOffAt: cutOffAt(first.cut_off ?? courier.cutOffLocal, now),
    shipTo: {
      name: first.name ?? `Customer ${first.order_number}`,
      company: null,
      lines: [
        first.address1 ?? 'No address in the file',
        ...(first.address2 === null ? [] : [first.address2]),
      ],
      postcode: first.postcode ?? '50000',
      town: first.town ?? 'Kuala Lumpur',
      state: first.state ?? 'W.P. Kuala Lumpur',
      country: first.country ?? 'MY',
      phone: first.phone ?? '',
    },
    giftNote: first.gift_note,
    hidePrices: false,
    codSen: first.cod_sen,
    currency: 'MYR',
    valueSen: lines.reduce((sum, line) => sum + line.quantity * (itemOf(line.sku)?.priceSen ?? 0), 0),
    partialAllowed: false,
    lines,
  }
}

/** HH:MM is the next such time; a local date and time is the site's; an instant is itself. */
function cutOffAt(text: string, now: string): string {
  if (/^\d\d:\d\d$/.test(text)) return nextCutOff(now, text)
  const local = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(text)
  if (local !== null) return instantFromSiteTime(local[1] ?? siteDate(now, 0), local[2] ?? '00:00')
  return new Date(text).toISOString()
}
