import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Order } from '#domain/order'
import { tryFolder } from '#sim/try/run-folder'
import type { TryStation } from '#sim/try/try-station'
import { omsIn, template } from '#sim/try/try-warehouse'

/** A second order system of a station, a web shop. */
export interface TryShop {
  url: string
  /** Asks or tells it as its own people do; a body of null asks. */
  at: <T>(path: string, body: unknown) => Promise<T>
  goAway: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a shop that has these orders, in its own words; the station does not know it yet. */
export async function tryShop(clock: TryStation['clock'], orders: readonly Order[]): Promise<TryShop> {
  const folder = mkdtempSync(join(tryFolder, 'packbench-shop-'))
  cpSync(await template(), folder, { recursive: true })
  const oms = await omsIn(folder, clock)
  const at = async <T>(path: string, body: unknown): Promise<T> => {
    const ask = body === null ? {} : { method: 'POST', body: JSON.stringify(body) }
    return (await (await fetch(oms.adminUrl + path, ask)).json()) as T
  }
  await at('/orders', { orders })
  return {
    url: oms.url,
    at,
    goAway: () => oms.goAway(),
    close: async () => {
      await oms.close()
      rmSync(folder, { recursive: true })
    },
  }
}
