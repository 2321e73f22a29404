import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { WireMaster } from '#oms/wire-master'
import type { OmsChild } from '#sim/shift/oms-child'

/** Fills the demo OMS up to so many items, and adds one order that wants many units of the first. Answers that order's number. */
export async function fillWarehouse(oms: OmsChild, items: number, units: number): Promise<string> {
  const master = await oms.master()
  const pattern = master.items.find((item) => item.tracking === 'none' && item.weightMg !== null)
  const place = master.locations[0]
  if (pattern === undefined || place === undefined) throw new Error('The demo warehouse is empty')
  for (let from = master.items.length; from < items; from += 5_000) {
    const more: WireMaster['items'] = []
    for (let at = from; at < Math.min(items, from + 5_000); at++) {
      const digits = `200${String(at).padStart(9, '0')}`
      more.push({
        ...pattern,
        sku: `X-${at}`,
        name: `${pattern.name} ${at}`,
        codes: [{ code: digits + gs1CheckDigit(digits), kind: 'gtin', quantity: 1 }],
      })
    }
    await oms.admin('master', { items: more })
  }
  const stock = {
    locationId: place.locationId,
    sku: pattern.sku,
    lot: null,
    expiresOn: null,
    quantity: units * 2,
  }
  await oms.admin('master', { stock: [stock] })
  const [some] = ((await fetchOrders(oms)) as { orders: Record<string, unknown>[] }).orders
  const number = 'SO-BENCH-1'
  const order = {
    ...some,
    orderRef: 'bench-1',
    number,
    version: 1,
    status: 'confirmed',
    kind: 'standard',
    hold: null,
    cancelledAt: null,
    priority: 100,
    priorityReason: 'vip',
    lines: [{ lineRef: 'bench-1-1', sku: pattern.sku, quantity: units, allocated: units }],
  }
  await oms.admin('orders', { orders: [order] })
  return number
}

async function fetchOrders(oms: OmsChild): Promise<unknown> {
  const answer = await fetch(`${oms.url}/v1/orders?state=open&limit=5`, {
    headers: { authorization: `Bearer ${oms.token}` },
  })
  return answer.json()
}
