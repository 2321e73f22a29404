import type { Order } from '#domain/order'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import type { OmsFault, OmsPort } from '#oms/port'
import type { Ledger } from './ledger.ts'
import { type Oms, startOms } from './server.ts'

/** A demo OMS with a connector to it, for tests over real HTTP. */
export interface TryOms {
  oms: Oms
  port: OmsPort
  /** A connector that gives up after this time. */
  patient(timeoutMs: number): OmsPort
  admin(path: string, body: unknown): Promise<unknown>
  trouble(trouble: object): Promise<unknown>
  ledger(): Promise<Ledger>
  /** Open, unheld orders that are not yet used by another test. */
  fresh(): Promise<Order>
}

/** Starts one in memory. */
export async function tryOms(orderCount: number): Promise<TryOms> {
  const oms = await startOms({
    file: null,
    port: 0,
    adminPort: 0,
    seed: 3,
    orderCount,
    token: 'secret',
    now: Date.now,
  })
  const patient = (timeoutMs: number) =>
    stationRest({ baseUrl: oms.url, token: oms.token, fetch, now: Date.now, timeoutMs, pace: noPace })
  const admin = async (path: string, body: unknown): Promise<unknown> => {
    const request = body === null ? {} : { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(oms.adminUrl + path, request)
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const port = patient(10_000)
  const used = new Set<string>()
  return {
    oms,
    port,
    patient,
    admin,
    trouble: (trouble) => admin('/trouble', trouble),
    ledger: async () => (await admin('/ledger', null)) as Ledger,
    fresh: async () => {
      const { orders } = good(await port.pullOpen())
      const order = orders.find(
        ({ orderRef, hold, kind }) => hold === null && kind === 'standard' && !used.has(orderRef),
      )
      if (order === undefined) throw new Error('no order left')
      used.add(order.orderRef)
      return order
    },
  }
}

/** The answer of a read that must not have failed. */
export function good<T extends object>(answer: T | OmsFault): T {
  if ('fault' in answer) throw new Error(`${answer.fault}: ${answer.detail}`)
  return answer
}
