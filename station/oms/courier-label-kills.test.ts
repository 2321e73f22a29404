import { afterEach, expect, test, vi } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type KillAt, type PlannedKill, planKill, workUntil } from '#sim/try/try-kill'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, pickAll, release, signIn, tote } from '#sim/try/try-work'

/** Each life reads a label back in a thread of its own. */
vi.setConfig({ testTimeout: 120_000 })

let t: TryStation
let kill: PlannedKill | null = null
afterEach(async () => {
  kill?.end()
  kill = null
  await t.close()
})

/** What lies in the tray of the printer, from every life of the station. */
let tray: string[] = []
const printedNow = () =>
  t.devices.asks.flatMap((ask) =>
    ask.ask === 'print' && ask.fileName.endsWith('.zpl') ? [numberOn(ask.bytes)] : [],
  )
const numberOn = (bytes: string) => /\^FD([^^]*)/.exec(Buffer.from(bytes, 'base64').toString())?.[1] ?? ''
const count = (sql: string) => t.rows(sql).length
const isShipped = () => count('SELECT 1 FROM customer_order WHERE shipped_at IS NOT NULL') === 1

/** An order of a courier that makes its own labels, picked, before anybody is asked for its label. */
async function pickedOrder(): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1 })])
  tray = []
  await release(t)
  await pickAll(t)
  await t.admin('/labels', { courierId: 'JT', manner: 'zpl' })
}

/** What a packer does next, seeing the screen and the tray; who has voided a label does not do it twice. */
async function packerMoves(): Promise<void> {
  const { screen } = await t.view()
  const out = [...tray, ...printedNow()]
  if (screen.screen === 'sign-in') return void t.scan(badge('packer'))
  if (screen.screen === 'home') return void t.scan(tote(1))
  if (screen.screen !== 'pack') return
  const { step } = screen
  if (step.step === 'choose-carton') return void t.scan(ownCode('cartonType', 'CT-3'))
  if (step.step === 'scan-unit') return void t.scan('TEA-01')
  if (step.step === 'weigh') return t.devices.weigh(screen.weight.expectedG ?? 500)
  if (step.step !== 'scan-label' && step.step !== 'label-unknown') return
  const wasVoid = count("SELECT 1 FROM courier_label WHERE state = 'void'") > 0
  if (!out.includes(step.trackingNumber)) {
    if (step.step === 'label-unknown') await t.call('retryLabel', { seat: 'a', jobId: step.jobId })
  } else t.scan(wasVoid ? step.trackingNumber : ownCode('command', 'VOID'))
}

const work = (until: () => boolean) => workUntil(t, packerMoves, until)

/** Works until it dies and goes on in the next life, until the order is shipped and the OMS knows of everything. */
async function workThrough(at: KillAt): Promise<boolean> {
  const planned = await planKill(t, at, () => tray.push(...printedNow()))
  kill = planned
  await work(() => planned.isDead() || isShipped())
  const died = planned.isDead()
  if (died) await planned.revive()
  else planned.end()
  if (count("SELECT 1 FROM courier WHERE labels = 'courier'") === 0) {
    await signIn(t, 'supervisor')
    await t.call('tryOmsNow', {})
    await t.call('signOut', { seat: 'a' })
  }
  await work(isShipped)
  await t.until(() => count("SELECT 1 FROM outbox WHERE state <> 'done'") === 0)
  return died
}

interface Made {
  tracking_number: string
  voided_at: string | null
}

/** Every label the courier was paid for: one that counts and is on the carton that was shipped, the others void. */
async function proof() {
  const { labels } = (await t.admin('/labels', null)) as { labels: Made[] }
  const { orders, counts } = await t.ledger()
  const shipped = orders.flatMap(({ shipments }) => shipments.flatMap(({ cartons }) => cartons))
  const good = labels.filter(({ voided_at }) => voided_at === null)
  const printed = new Set([...tray, ...printedNow()])
  return {
    shipments: counts.liveShipments,
    good: good.map((one) => one.tracking_number).join(),
    carton: shipped.map((one) => one.trackingNumber).join(),
    isPrinted: printed.has(good[0]?.tracking_number ?? ''),
    strange: [...printed].filter((one) => !labels.some((label) => label.tracking_number === one)),
  }
}

const first = 'FROM courier_label AS label WHERE rowid = 1 AND label.state'
const second = 'FROM courier_label AS label WHERE rowid = 2 AND label.state'
const job = "FROM print_job WHERE kind = 'shippingLabel' AND state"
const isWeighed = "EXISTS (SELECT 1 FROM carton WHERE carton.state = 'weighed')"

test.each<[string, KillAt]>([
  ['a label was wanted and nobody asked', { onDisk: `SELECT 1 ${first} = 'wanted'` }],
  ['the courier had made the label and nobody had heard of it', { answered: '/v1/labels', n: 1 }],
  ['the label was kept', { onDisk: `SELECT 1 ${first} = 'ready' AND carton_id IS NULL` }],
  ['the label was on its carton and not drawn', { onDisk: `SELECT 1 ${job} = 'queued' AND bytes IS NULL` }],
  ['the label was drawn', { onDisk: `SELECT 1 ${job} = 'queued' AND bytes IS NOT NULL` }],
  ['the label was on its way to the printer', { onDisk: `SELECT 1 ${job} = 'sending'` }],
  ['the label had come out', { onDisk: `SELECT 1 ${job} = 'printed'` }],
  ['the label was void and no other one wanted', { onDisk: `SELECT 1 ${first} = 'void'` }],
  ['another one was wanted', { onDisk: `SELECT 1 ${second} = 'wanted'` }],
  ['the courier had made another one and nobody had heard of it', { answered: '/v1/labels', n: 2 }],
  [
    'the other one was kept for its weighed carton',
    { onDisk: `SELECT 1 ${second} = 'ready' AND ${isWeighed}` },
  ],
  [
    'the other one was on its way to the printer',
    { onDisk: `SELECT 1 ${job} = 'sending' AND carton_id IN (SELECT carton_id ${second} = 'ready')` },
  ],
])('killed when %s, one carton has one label that is paid for, and it scans', async (_when, at) => {
  await pickedOrder()
  const died = await workThrough(at)
  const found = await proof()
  expect(found).toEqual({
    shipments: 1,
    good: found.carton,
    carton: found.good,
    isPrinted: true,
    strange: [],
  })
  expect([died, found.carton]).toEqual([true, expect.stringMatching(/^\w+$/)])
})
