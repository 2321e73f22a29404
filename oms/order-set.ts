import type { FieldMapping } from '#contract/field-mapping'
import type { Order } from '#domain/order'
import { isRecord, mapOrder } from '#oms/map-fields'
import type { Quarantined } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { type WireOrder, wireOrder } from '#oms/wire-order'

/** Takes raw orders in any order and with repeats, and gives the newest readable one of each. */
export interface OrderSet {
  add(raw: unknown, place: string): void
  result(): { orders: Order[]; quarantined: Quarantined[] }
}

/** All that came at the newest version of one order; anything but exactly one content is not to be trusted. */
interface Newest {
  version: number
  contents: WireOrder[]
  bad: Map<string, Quarantined>
}

/**
 * The version rule of the door: the newest version wins whatever the sequence; a newer malformed one withholds
 * the older good one; one version with two contents is set aside, because nobody can say which is true.
 */
export function orderSet(mapping: FieldMapping): OrderSet {
  const newest = new Map<string, Newest>()
  const nameless = new Map<string, Quarantined>()
  const at = (orderRef: string, version: number): Newest | null => {
    const known = newest.get(orderRef)
    if (known !== undefined && known.version > version) return null
    if (known !== undefined && known.version === version) return known
    const fresh = { version, contents: [], bad: new Map() }
    newest.set(orderRef, fresh)
    return fresh
  }
  return {
    add: (raw, place) => {
      const mapped = isRecord(raw) ? mapOrder(raw, raw, mapping) : { made: raw }
      const parsed = 'made' in mapped ? wireOrder.safeParse(mapped.made) : null
      if (parsed?.success) {
        const { data } = parsed
        const contents = at(data.orderRef, data.version)?.contents
        if (contents?.every((known) => contentOf(known) !== contentOf(data))) contents.push(data)
        return
      }
      const name = nameOf(raw)
      const source = name === null ? place : `order ${name.orderRef}`
      const reason = parsed === null ? ('reason' in mapped ? mapped.reason : '') : reasonOf(parsed.error)
      const orderRef = name?.orderRef ?? null
      const bad = { orderRef, source, reason, raw: cut(JSON.stringify(raw) ?? String(raw)) }
      const shelf = name === null ? nameless : at(name.orderRef, name.version)?.bad
      shelf?.set(`${bad.reason} ${bad.raw}`, bad)
    },
    result: () => {
      const sorted = [...newest].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry)
      return {
        orders: sorted.flatMap(({ contents, bad }) =>
          bad.size === 0 && contents.length === 1 ? contents : [],
        ),
        quarantined: [...sorted.flatMap(asideOf), ...sortedValues(nameless)],
      }
    },
  }
}

/** A claim comes and goes without another version. */
const contentOf = ({ claim: _claim, ...content }: WireOrder): string => JSON.stringify(content)

function asideOf({ version, contents, bad }: Newest): Quarantined[] {
  const orderRef = contents[0]?.orderRef
  if (contents.length < 2 || orderRef === undefined) return sortedValues(bad)
  const raw = cut(contents.map(contentOf).sort().join('\n'))
  return [
    ...sortedValues(bad),
    { orderRef, source: `order ${orderRef}`, reason: `version ${version} came with two contents`, raw },
  ]
}

const sortedValues = (shelf: ReadonlyMap<string, Quarantined>): Quarantined[] =>
  [...shelf].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, bad]) => bad)

const mostCharacters = 20_000

function cut(raw: string): string {
  if (raw.length <= mostCharacters) return raw
  return `${raw.slice(0, mostCharacters).replace(/[\ud800-\udbff]$/, '')}… (cut, ${raw.length} characters)`
}

/** A version that cannot be read counts as the newest: an order we cannot place in time must not be worked on. */
function nameOf(raw: unknown): { orderRef: string; version: number } | null {
  if (typeof raw !== 'object' || raw === null || !('orderRef' in raw)) return null
  const { orderRef } = raw
  if (typeof orderRef !== 'string' || !wireOrder.shape.orderRef.safeParse(orderRef).success) return null
  const version = 'version' in raw ? wireOrder.shape.version.safeParse(raw.version) : null
  return { orderRef, version: version?.success === true ? version.data : Number.POSITIVE_INFINITY }
}
