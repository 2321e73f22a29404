import { afterEach, expect, test } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { type KillAt, type PlannedKill, planKill, workUntil } from '#sim/try/try-kill'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, badge, packUntil, released } from '#sim/try/try-work'

let t: TryStation
let kill: PlannedKill | null = null
afterEach(async () => {
  kill?.end()
  kill = null
  await t.close()
})
const has = (sql: string) => t.rows(sql).length > 0
const wasOpened = () => has("SELECT 1 FROM event WHERE kind = 'carton-reopened'")
const isOver = () =>
  wasOpened() &&
  has('SELECT 1 FROM customer_order WHERE shipped_at IS NOT NULL') &&
  !has("SELECT 1 FROM outbox WHERE state IN ('pending', 'parked')")

/** A packer who closes the carton, finds that something is wrong in it, opens it again and closes it anew. */
async function packerMoves(): Promise<void> {
  const { screen } = await t.view()
  if (screen.screen === 'sign-in') return void t.scan(badge('packer'))
  if (screen.screen === 'pack') return await packUntil(t, 'home')
  if (screen.screen !== 'home') return
  if (screen.toTakeBack !== null) return void t.scan(actionCode('VOID'))
  if (screen.myOrder !== null) return void t.scan(actionCode('CONFIRM'))
  const [carton] = t.rows<{ label: string | null }>(
    "SELECT tracking_number AS label FROM carton WHERE state = 'closed'",
  )
  const isAsked = has('SELECT 1 FROM carton WHERE take_back_id IS NOT NULL')
  if (wasOpened()) t.scan(ownCode('order', 'O-1'))
  else if (!isAsked) t.scan(carton?.label ?? '')
}
const work = (until: () => boolean) => workUntil(t, packerMoves, until)

/** An order whose label waits to be scanned; with `told` the OMS has its shipment already. */
async function onBench(told: boolean): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, told ? 'home' : 'scan-label')
  if (told) await t.until(() => !has("SELECT 1 FROM outbox WHERE state = 'pending'"))
}

const undo = "SELECT 1 FROM outbox WHERE kind = 'cancelConfirmation' AND"
/** The path of the call that undoes the only confirmation there is. */
function undoPath(): string {
  const [row] = t.rows<{ id: string }>(
    "SELECT message_id AS id FROM outbox WHERE kind = 'shipmentConfirmation'",
  )
  return `/v1/confirmations/${row?.id}/cancel`
}

test.each<[string, boolean, number, () => KillAt]>([
  [
    'the OMS had the shipment and nobody had heard of it',
    false,
    1,
    () => ({ answered: '/v1/confirmations', n: 1 }),
  ],
  [
    'the confirmation was to leave',
    false,
    1,
    () => ({
      onDisk:
        "SELECT 1 FROM outbox WHERE kind = 'shipmentConfirmation' AND begun_at IS NOT NULL AND tries = 0",
    }),
  ],
  ['the shipment was asked for', true, 1, () => ({ onDisk: `${undo} begun_at IS NULL` })],
  ['the question was to leave', true, 1, () => ({ onDisk: `${undo} begun_at IS NOT NULL` })],
  ['the OMS had agreed and nobody had heard of it', true, 1, () => ({ answered: undoPath(), n: 1 })],
  ['the carton was open again', true, 1, () => ({ onDisk: `${undo} state = 'done'` })],
])(
  'killed when %s, the shipment is taken back once and ships anew once',
  async (_when, told, cancelled, at) => {
    await onBench(told)
    const planned = await planKill(t, at(), () => {})
    kill = planned
    await work(() => planned.isDead() || isOver())
    const died = planned.isDead()
    if (died) await planned.revive()
    await work(isOver)
    const { orders, faults } = await t.ledger()
    const shipments = orders[0]?.shipments ?? []
    expect({
      died,
      faults,
      live: shipments.filter(({ cancelledAt }) => cancelledAt === null).length,
      cancelled: shipments.filter(({ cancelledAt }) => cancelledAt !== null).length,
      label: shipments.at(-1)?.cartons[0]?.trackingNumber,
    }).toEqual({
      died: true,
      faults: [],
      live: 1,
      cancelled,
      label: t.rows<{ label: string }>('SELECT tracking_number AS label FROM carton')[0]?.label,
    })
  },
)

test('killed when a refused confirmation was withdrawn, the OMS hears of the second one only', async () => {
  const hold = (why: string | null) => t.admin('/orders/o-1', { action: 'edit', change: { hold: why } })
  await onBench(false)
  await hold('address')
  await packUntil(t, 'home')
  await t.until(() => has("SELECT 1 FROM outbox WHERE state = 'parked'"))
  await hold(null)
  const planned = await planKill(t, { onDisk: "SELECT 1 FROM outbox WHERE state = 'withdrawn'" }, () => {})
  kill = planned
  await work(planned.isDead)
  await planned.revive()
  await work(isOver)
  const { orders, faults } = await t.ledger()
  expect([
    faults,
    orders[0]?.shipments.length,
    t.rows("SELECT state FROM outbox WHERE kind = 'shipmentConfirmation'"),
  ]).toEqual([[], 1, [{ state: 'withdrawn' }, { state: 'done' }]])
})
