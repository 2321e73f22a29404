import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OmsPort } from '#oms/port'
import { readsOnly } from '#oms/read-only'
import { type Oms, startOms } from '#sim/oms/server'

let oms: Oms
beforeEach(async () => {
  const file = { file: null, port: 0, adminPort: 0, seed: 3, orderCount: 2, token: 'secret' }
  oms = await startOms({ ...file, now: Date.now })
})
afterEach(() => oms.close())

const line = () => ({
  baseUrl: oms.url,
  token: 'secret',
  fetch,
  now: Date.now,
  timeoutMs: 5000,
})
const requests = async (): Promise<string[]> => {
  const answer = await fetch(`${oms.adminUrl}/requests`)
  return ((await answer.json()) as { requests: { method: string }[] }).requests.map(({ method }) => method)
}
const body = { orderRef: 'o-1', stage: 'picking', at: '2026-11-22T02:00:00.000Z', stationId: 'BENCH-1' }

test('reads orders and master data', async () => {
  const reads = readsOnly(line())
  const [open, master] = [await reads.pullOpen(), await reads.master(null)]
  expect(['orders' in open && open.orders.length, master !== null && 'version' in master]).toEqual([2, true])
})

/** The type has no such call; whoever gets around it finds the network closed. */
test.each<[string, (oms: OmsPort) => Promise<unknown>]>([
  ['a message', (all) => all.send({ messageId: 'm-1', kind: 'progress', body })],
  ['a lease', (all) => all.leaseNumbers({ key: 'k', kind: 'sscc', courierId: null, count: 1 })],
])('%s does not reach the OMS, whatever the type was made to say', async (_name, give) => {
  const answer = await give(readsOnly(line()) as OmsPort)
  expect([JSON.stringify(answer), await requests()]).toEqual([
    expect.stringContaining('a copy only reads'),
    [],
  ])
})
