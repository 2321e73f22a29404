import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wantCourierLabel } from '#db/courier-labels'
import { tryFloor } from '#db/try-floor'
import { now, orderOf } from '#domain/wave-sample'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import { floorOn } from '#sim/try/try-floor'
import { courierLabels } from '#station/oms/courier-labels'

let oms: Server
/** Orders that the OMS was asked a label for, in turn. */
let heard: string[]
beforeEach(async () => {
  heard = []
  oms = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { orderRef } = JSON.parse(Buffer.concat(parts).toString()) as { orderRef: string }
    heard.push(orderRef)
    if (orderRef !== 'o-3') return response.writeHead(500).end()
    return response.end(JSON.stringify({ state: 'later', retryAfterS: 600 }))
  })
  await new Promise<void>((resolve) => oms.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => oms.close(resolve)))

test('labels that an OMS fails at hold up no other one, and each is asked for again in its turn', async () => {
  const orders = ['o-1', 'o-2', 'o-3'].map((orderRef) => orderOf(orderRef, { tea: 1 }))
  const db = tryFloor(orders)
  for (const { orderRef } of orders)
    wantCourierLabel(
      db,
      { labelId: `label-${orderRef}`, orderRef, cartonNumber: 1, basisHash: 'b', version: 1 },
      now,
    )
  const clock = { ms: Date.parse(now) }
  const floor = { ...floorOn(db), now: () => new Date(clock.ms) }
  const rest = stationRest({
    baseUrl: `http://127.0.0.1:${(oms.address() as AddressInfo).port}`,
    token: 't',
    fetch,
    now: () => clock.ms,
    timeoutMs: 5000,
    pace: noPace,
  })
  const labels = courierLabels(floor, '', () => rest)
  for (let round = 1; round <= 5; round++) {
    await labels.fetch()
    clock.ms += 5_000
  }
  await labels.stop()
  db.close()
  expect(heard).toEqual(['o-1', 'o-2', 'o-3', 'o-1', 'o-2', 'o-1'])
})
