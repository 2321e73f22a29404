import { z } from 'zod'
import type { Order } from '#domain/order'
import { type wireLabel, wireLabelAsk, wireVoidLabel } from '#oms/wire-label'
import { trackingNumber } from '#sim/data/tracking'
import { type CourierPage, courierPdf } from './courier-pdf.ts'
import { nextNumbers } from './floor-messages.ts'
import { once } from './keyed.ts'
import { findOrder } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, masterOf, type Store, saveMaster, saveSetting, setting } from './store.ts'

/** What a courier gives when a label is asked of it, good and bad. */
const manners = [
  'label',
  'a4',
  'zpl',
  'later',
  'none',
  'two-pages',
  'matchbox',
  'no-code',
  'other-code',
  'damaged',
  'same-number',
] as const
type Manner = (typeof manners)[number]

/** POST /admin/labels : which courier makes its own labels, and how it behaves. */
export const labelRule = z.strictObject({
  courierId: z.string().min(1),
  by: z.enum(['station', 'courier']).default('courier'),
  manner: z.enum(manners).default('label'),
})

/** Who makes the labels of a courier from now on, and how well. */
export function setLabels(
  store: Store,
  { courierId, by, manner }: z.infer<typeof labelRule>,
): { version: string } {
  const { couriers, ...master } = masterOf(store)
  saveSetting(store, `labels ${courierId}`, manner)
  const changed = couriers.map((one) => (one.courierId === courierId ? { ...one, labels: by } : one))
  return { version: saveMaster(store, { ...master, couriers: changed }).version }
}

interface MadeLabel {
  tracking_number: string
  carton_number: number
  voided_at: string | null
}

/** POST /v1/labels: the same key gets the same label; a label made is a number used, whatever becomes of it. */
export async function label(store: Store, key: string | null, body: unknown): Promise<Reply> {
  const read = readBody(wireLabelAsk, body)
  if ('bad' in read) return read.bad
  if (key === null) return problem(400, 'key-missing', 'Idempotency-Key: 1 to 64 printable characters', null)
  const { orderRef, courierId, cartonNumber } = read.good
  const order = findOrder(store, orderRef)
  if (order === null) return problem(404, 'unknown-order', `no order ${orderRef}`, null)
  const courier = masterOf(store).couriers.find((one) => one.courierId === courierId)
  if (courier?.labels !== 'courier')
    return problem(422, 'station-makes-it', `${courierId} makes no labels itself`, null)
  if (order.cancelledAt !== null)
    return problem(409, 'order-cancelled', `cancelled at ${order.cancelledAt}`, order)
  const manner = (setting(store, `labels ${courierId}`) ?? 'label') as Manner
  const made = labelOf(store, key)
  if (made?.voided_at != null) return problem(409, 'label-void', `void since ${made.voided_at}`, null)
  if (made === null && manner === 'later')
    return { status: 200, body: { state: 'later', retryAfterS: 1 } satisfies Answer }
  if (made === null && manner === 'none')
    return problem(422, 'courier-refuses', 'postcode 00000 is not served', null)
  const number = made?.tracking_number ?? make(store, key, order, courierId, cartonNumber, manner)
  const paper = { order, cartonNumber, trackingNumber: number, courierName: courier.name }
  return { status: made === null ? 201 : 200, body: await answerOf(paper, manner) }
}

type Answer = z.infer<typeof wireLabel>
type Paper = Parameters<typeof courierPdf>[0]

async function answerOf(paper: Paper, manner: Manner): Promise<Answer> {
  const { trackingNumber: number } = paper
  if (manner === 'zpl') {
    const zpl = `^XA^CI28^PW812^LL1218^FO40,60^BY3^BCN,160,Y,N,N,A^FD${number}^FS^FO40,320^A0N,40^FH_^FD${fieldText(paper.order)}^FS^XZ`
    return made(number, 'zpl', Buffer.from(zpl))
  }
  const page: CourierPage =
    manner === 'a4' || manner === 'two-pages' || manner === 'matchbox' ? manner : 'label'
  const code = manner === 'no-code' ? null : manner === 'other-code' ? 'PL9999999999Z' : number
  const pdf = await courierPdf(paper, page, code)
  return made(number, 'pdf', manner === 'damaged' ? pdf.subarray(0, 200) : pdf)
}

const made = (number: string, format: 'pdf' | 'zpl', bytes: Buffer): Answer => ({
  state: 'made',
  trackingNumber: number,
  format,
  dpi: format === 'zpl' ? 203 : null,
  data: bytes.toString('base64'),
})

/** Field data is code: what would end or begin a command goes as hex. */
const fieldText = ({ shipTo }: Order): string =>
  shipTo.name.replaceAll(/[\^~_\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`)

function make(
  store: Store,
  key: string,
  { orderRef }: Order,
  courierId: string,
  cartonNumber: number,
  manner: Manner,
): string {
  return store.db
    .transaction(() => {
      const [serial = 0] =
        manner === 'same-number' ? [100_000] : nextNumbers(store, `tracking ${courierId}`, 1)
      const number = trackingNumber(courierId, serial)
      store.db
        .prepare('insert into label values (?, ?, ?, ?, ?, null)')
        .run(key, orderRef, cartonNumber, number, instantOf(store))
      return number
    })
    .immediate()
}

const labelOf = ({ db }: Store, key: string): MadeLabel | null =>
  db.prepare<[string], MadeLabel>('select * from label where key = ?').get(key) ?? null

/** POST /v1/labels/{key}/void: the courier will not carry it; one that was never made will not be made any more. */
export function voidLabel(store: Store, key: string | null, labelKey: string, body: unknown): Reply {
  return once(store, key, `void label ${labelKey}`, body, () => {
    const read = readBody(wireVoidLabel, body)
    if ('bad' in read) return read.bad
    const at = instantOf(store)
    const row = labelOf(store, labelKey)
    if (row === null)
      store.db
        .prepare("insert into label values (?, '', 0, ?, ?, ?)")
        .run(labelKey, `never ${labelKey}`, at, at)
    const shipped = store.db
      .prepare<[string], { n: number }>(
        'select count(*) as n from shipment_carton where live = 1 and tracking_number = ?',
      )
      .get(row?.tracking_number ?? '')
    if (shipped !== undefined && shipped.n > 0)
      return problem(409, 'already-moving', `${row?.tracking_number} has left`, null)
    store.db.prepare('update label set voided_at = coalesce(voided_at, ?) where key = ?').run(at, labelKey)
    return accepted(`VOID-${labelKey}`.slice(0, 64), null)
  })
}

/** Every label a courier made or was told not to make, for proofs to read back. */
export const labelsMade = ({ db }: Store): unknown[] =>
  db
    .prepare('select key, order_ref, carton_number, tracking_number, voided_at from label order by rowid')
    .all()
