import type { z } from 'zod'
import { type FieldMapping, type MappingSample, noMapping } from '#contract/field-mapping'
import type { OmsFinding } from '#contract/oms-connection'
import { type Answer, type Ask, exchange, faultOfStatus, type Line } from '#oms/exchange'
import { isRecord, sampleOf } from '#oms/map-fields'
import { orderSet } from '#oms/order-set'
import type { LabelSource, OmsFault, OmsPort, OpenSet, StockCount } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { outcomeOfAnswer, outcomeOfFault, postOf, reasonIn } from '#oms/send-message'
import { readStrictJson } from '#oms/strict-json'
import { takesExceptions } from '#oms/wire-exception'
import { takesFindings } from '#oms/wire-found'
import { type WireLabelAsk, wireLabel } from '#oms/wire-label'
import { wireMaster, wireUnchanged } from '#oms/wire-master'
import { wireOrderPage } from '#oms/wire-order'
import { wireRange } from '#oms/wire-range'
import { wireStockCounts } from '#oms/wire-stock'

const pageSize = 200
const mostPages = 2000
const refsAtOnce = 50
const skusAtOnce = 50

/** Connects a station to any OMS that speaks Station REST (docs/oms-contract.md). */
export function stationRest(line: Line, mapping: FieldMapping = noMapping): OmsPort {
  return {
    can: {
      keys: true,
      master: true,
      numbers: true,
      labels: true,
      lots: true,
      unitWeights: true,
      progress: true,
      stockMovements: true,
      returns: true,
      findings: takesFindings('stationRest'),
      exceptions: takesExceptions('stationRest'),
      workStops: true,
      claims: true,
    },
    stock: (skus) => stockOf(line, skus),
    verify: () => verify(line),
    pullOpen: () => pullOpen(line, mapping),
    get: (orderRefs) => getByRef(line, orderRefs, mapping),
    sample: (most) => sample(line, most, mapping),
    master: async (knownVersion) => {
      const query = knownVersion === null ? '' : `?known=${encodeURIComponent(knownVersion)}`
      const read = await readJson(line, get(`/v1/master${query}`))
      if ('fault' in read) return read
      if (knownVersion !== null && wireUnchanged.safeParse(read.value).success) return null
      return checked(wireMaster, read.value, 'master')
    },
    leaseNumbers: async (request) => {
      const read = await readJson(line, {
        method: 'POST',
        path: '/v1/number-ranges',
        key: null,
        body: request,
      })
      if ('fault' in read) return read
      const range = checked(wireRange, read.value, 'number range')
      if ('fault' in range) return range
      if (new Set(range.numbers).size === request.count && range.numbers.length === request.count)
        return range.numbers
      return unreadable(
        `number range: asked for ${request.count} different numbers, got ${range.numbers.length}`,
      )
    },
    courierLabel: (key, ask) => courierLabel(line, key, ask),
    send: async (message) => {
      const post = postOf(message)
      if ('kind' in post) return post
      const answer = await exchange(line, post)
      return 'fault' in answer ? outcomeOfFault(answer) : outcomeOfAnswer(answer)
    },
  }
}

async function sample(line: Line, most: number, mapping: FieldMapping): Promise<MappingSample[] | OmsFault> {
  const read = await readJson(line, get(`/v1/orders?state=open&limit=${most}`))
  if ('fault' in read) return read
  const page = checked(wireOrderPage, read.value, 'order page')
  if ('fault' in page) return page
  return page.orders.flatMap((raw) =>
    isRecord(raw) ? [sampleOf(String(raw.number ?? raw.orderRef), raw, raw, mapping)] : [],
  )
}

async function pullOpen(line: Line, mapping: FieldMapping): Promise<OpenSet | OmsFault> {
  const set = orderSet(mapping)
  const cursors = new Set<string>()
  let clock: { offsetMs: number; tripMs: number } | null = null
  for (let after: string | null = null; cursors.size < mostPages; ) {
    const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const read = await readJson(line, get(`/v1/orders?state=open&limit=${pageSize}${query}`))
    if ('fault' in read) return read
    const page = checked(wireOrderPage, read.value, 'order page')
    if ('fault' in page) return page
    for (const [index, raw] of page.orders.entries())
      set.add(raw, `open orders after ${after ?? 'the start'}, number ${index + 1}`)
    const tripMs = read.answer.readAtMs - read.answer.sentAtMs
    // the shortest trip tells the clock best
    if (clock === null || tripMs < clock.tripMs)
      clock = {
        offsetMs: Math.round(Date.parse(page.serverTime) - read.answer.sentAtMs - tripMs / 2),
        tripMs,
      }
    if (page.next === null) return { ...set.result(), clockOffsetMs: clock.offsetMs }
    if (cursors.has(page.next)) return unreadable(`order pages go in a circle at ${page.next}`)
    cursors.add(page.next)
    after = page.next
  }
  return unreadable(`more than ${mostPages} pages of open orders`)
}

async function getByRef(
  line: Line,
  orderRefs: readonly string[],
  mapping: FieldMapping,
): ReturnType<OmsPort['get']> {
  const set = orderSet(mapping)
  const wanted = [...new Set(orderRefs)]
  for (let start = 0; start < wanted.length; start += refsAtOnce) {
    const refs = wanted.slice(start, start + refsAtOnce)
    const read = await readJson(line, get(`/v1/orders?refs=${refs.map(encodeURIComponent).join(',')}`))
    if ('fault' in read) return read
    const page = checked(wireOrderPage, read.value, 'orders by reference')
    if ('fault' in page) return page
    // whoever is missing counts as taken back
    if (page.next !== null) return unreadable('orders by reference came only in part')
    for (const [index, raw] of page.orders.entries())
      set.add(raw, `orders by reference from ${refs[0]}, number ${index + 1}`)
  }
  const { orders, quarantined } = set.result()
  return { orders: orders.filter((order) => wanted.includes(order.orderRef)), quarantined }
}

/** What the OMS believes to be here; one that has no such path says so in its own words. */
async function stockOf(line: Line, skus: readonly string[]): Promise<StockCount[] | OmsFault> {
  const counts: StockCount[] = []
  for (let start = 0; start < skus.length; start += skusAtOnce) {
    const some = skus.slice(start, start + skusAtOnce)
    const read = await readJson(line, get(`/v1/stock?skus=${some.map(encodeURIComponent).join(',')}`))
    if ('fault' in read) return read
    const told = checked(wireStockCounts, read.value, 'stock')
    if ('fault' in told) return told
    counts.push(...told.stock.filter(({ sku }) => some.includes(sku)))
  }
  return counts
}

/** A refusal of the courier is an answer; everything else that is no label is asked again. */
async function courierLabel(
  line: Line,
  key: string,
  ask: WireLabelAsk,
): ReturnType<LabelSource['courierLabel']> {
  const answer = await exchange(line, { method: 'POST', path: '/v1/labels', key, body: ask })
  if ('fault' in answer) return answer
  const json = readStrictJson(answer.text)
  const value = 'reason' in json ? null : json.value
  const reason = reasonIn(value)
  if (reason !== null && isRefused(answer.status)) return { state: 'none', reason }
  const fault = faultOfStatus(answer)
  if (fault !== null) return fault
  const given = checked(wireLabel, value, 'courier label')
  if ('fault' in given || given.state === 'later') return given
  const { data, ...label } = given
  return { ...label, bytes: Buffer.from(data, 'base64') }
}

/** Refused for good, and not only for now or for want of a right. */
const isRefused = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status)

/** Everything else of the contract is either there or answered with its own reason when it is first used. */
async function verify(line: Line): Promise<OmsFinding[]> {
  const read = await readJson(line, get('/v1/orders?state=open&limit=1'))
  if ('fault' in read)
    return [{ check: read.fault === 'auth' ? 'signIn' : 'reach', state: 'missing', detail: read.detail }]
  const master = await readJson(line, get('/v1/master'))
  const problem = 'fault' in master ? master : checked(wireMaster, master.value, 'master')
  return [
    { check: 'reach', state: 'good', detail: '' },
    { check: 'signIn', state: 'good', detail: '' },
    'fault' in problem
      ? { check: 'master', state: 'missing', detail: problem.detail }
      : { check: 'master', state: 'good', detail: `${problem.items.length}` },
    ...(await claimsAt(line, read.value)),
  ]
}

/**
 * An order that is told with whose it is shows that claims are kept. To give back a claim that nobody has changes nothing, and
 * shows whether there is a place for claims and a right to them. Without an open order there is nothing to see.
 */
async function claimsAt(line: Line, page: unknown): Promise<OmsFinding[]> {
  const [first] = wireOrderPage.safeParse(page).data?.orders ?? []
  if (!isRecord(first)) return []
  const at = new Date(line.now()).toISOString()
  const body = { orderRef: first.orderRef, claimKey: 'verify', stationId: 'verify', at }
  const asked = postOf({ messageId: `verify-${at}`, kind: 'releaseClaim', body })
  const answer = 'kind' in asked ? null : await exchange(line, asked)
  if (answer === null) return []
  const said = 'fault' in answer ? outcomeOfFault(answer) : outcomeOfAnswer(answer)
  const problem = 'reason' in said ? said.reason : null
  if ('claim' in first)
    return [{ check: 'claims', state: problem === null ? 'good' : 'missing', detail: problem ?? '' }]
  return [
    { check: 'claims', state: problem === null || said.kind === 'refused' ? 'off' : 'none', detail: '' },
  ]
}

const get = (path: string): Ask => ({ method: 'GET', path, key: null, body: null })

async function readJson(line: Line, ask: Ask): Promise<{ value: unknown; answer: Answer } | OmsFault> {
  const answer = await exchange(line, ask)
  if ('fault' in answer) return answer
  const fault = faultOfStatus(answer)
  if (fault !== null) return fault
  const json = readStrictJson(answer.text)
  return 'reason' in json ? unreadable(`${ask.path}: ${json.reason}`) : { value: json.value, answer }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T | OmsFault {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : unreadable(`${what}: ${reasonOf(parsed.error)}`)
}

const unreadable = (detail: string): OmsFault => ({ fault: 'unreadable', detail, afterMs: null })
