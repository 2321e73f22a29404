import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { openTote, packUntil, pickAll, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** From now on the disk has no page left: refused scans use up those that are free. */
function fill(): void {
  t.own().pragma(`max_page_count = ${t.own().pragma('page_count', { simple: true })}`)
  for (let scans = 0; scans < 500; scans++) if (t.scan('NOTHING-OF-OURS')?.kind === 'fault') return
  throw new Error('The disk never gets full')
}
const makeRoom = () => t.own().pragma('max_page_count = 1000000')
const faultsSaid = (since: number) =>
  t.news.slice(since).filter((one) => one.tell === 'seat' && one.verdict?.kind === 'fault').length

async function onBench(step: 'weigh' | 'scan-label'): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  openTote(t, 1)
  if (step === 'weigh') t.devices.prints = null
  await packUntil(t, step)
}
const label = () =>
  t.rows<{ jobId: string; state: string }>(
    "SELECT job_id AS jobId, state FROM print_job WHERE kind = 'shippingLabel'",
  )

test('what a printer said while the disk was full is written down when there is room', async () => {
  await onBench('weigh')
  const { weight } = await t.screen('pack')
  t.devices.weigh(weight.expectedG ?? 0)
  const [{ jobId = '' } = {}] = label()
  fill()
  const before = t.news.length
  t.devices.tell({ news: 'print', jobId, outcome: 'printed', reason: null, detail: null })
  expect([label(), faultsSaid(before)]).toEqual([[{ jobId, state: 'sending' }], 1])
  makeRoom()
  await t.until(() => label()[0]?.state === 'printed')
  expect(label()).toHaveLength(1)
})

test('a paper that cannot be journalled as being sent is not sent', async () => {
  await onBench('weigh')
  fill()
  const before = t.news.length
  const asked = t.devices.asks.length
  const { weight } = await t.screen('pack')
  t.devices.weigh(weight.expectedG ?? 0)
  expect([t.devices.asks.slice(asked), label(), faultsSaid(before)]).toEqual([[], [], 1])
})

test('an answer of the OMS that could not be written down is asked for again under the same key', async () => {
  await onBench('scan-label')
  const { step } = await t.screen('pack')
  t.scan(step.step === 'scan-label' ? step.trackingNumber : '')
  fill()
  await t.until(() => t.logged.some((line) => line.startsWith('the outbox stopped')))
  makeRoom()
  t.pass(60_000)
  await t.until(async () => t.rows("SELECT 1 FROM outbox WHERE state <> 'done'").length === 0)
  const { counts } = await t.ledger()
  expect(counts.liveShipments).toBe(1)
})
