import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message, OmsPort } from '#oms/port'
import type { WireConfirmation } from '#oms/wire-confirmation'
import { sampleConfirmation } from './sample-confirmation.ts'
import { good, type TryOms, tryOms } from './try-oms.ts'

let at: TryOms
let port: OmsPort
beforeAll(async () => {
  at = await tryOms(60)
  port = at.port
})
afterAll(() => at.oms.close())

let serial = 0
const next = () => {
  serial += 1
  return serial
}
const ship = (body: WireConfirmation, messageId = `k-${next()}`): Message => ({
  messageId,
  kind: 'shipmentConfirmation',
  body,
})
const ledgerOf = async (orderRef: string) =>
  (await at.ledger()).orders.find((order) => order.orderRef === orderRef)

test('two posts of one key at the same time make one shipment', async () => {
  const order = await at.fresh()
  const message = ship(sampleConfirmation(order, next()))
  const outcomes = await Promise.all([port.send(message), port.send(message), port.send(message)])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already', 'already', 'applied'])
  expect(new Set(outcomes.map((outcome) => ('reference' in outcome ? outcome.reference : ''))).size).toBe(1)
  expect(await ledgerOf(order.orderRef)).toMatchObject({
    status: 'shipped',
    shipments: [{ key: message.messageId }],
  })
})

test('two stations that confirm one order at the same time: one applies, the other meets a conflict', async () => {
  const order = await at.fresh()
  const outcomes = await Promise.all([
    port.send(ship(sampleConfirmation(order, next()))),
    port.send(ship(sampleConfirmation(order, next()))),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['applied', 'conflict'])
  expect(outcomes.find(({ kind }) => kind === 'conflict')).toMatchObject({
    order: { orderRef: order.orderRef, status: 'shipped' },
  })
})

test('one key with another body is refused', async () => {
  const [one, other] = [await at.fresh(), await at.fresh()]
  const message = ship(sampleConfirmation(one, next()))
  expect(await port.send(message)).toMatchObject({ kind: 'applied' })
  expect(await port.send({ ...message, body: sampleConfirmation(other, next()) })).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('key-reused'),
  })
  expect(await ledgerOf(other.orderRef)).toMatchObject({ status: 'confirmed', shipments: [] })
})

test('a refused key is free: the message put right goes under it, once', async () => {
  const order = await at.fresh()
  const whole = sampleConfirmation(order, next())
  const message = ship({ ...whole, basedOn: 99 })
  expect(await port.send(message)).toMatchObject({ kind: 'refused' })
  const right = { ...message, body: whole }
  expect([await port.send(right), await port.send(right), await port.send(message)]).toMatchObject([
    { kind: 'applied' },
    { kind: 'already' },
    { kind: 'refused', reason: expect.stringContaining('key-reused') },
  ])
  expect(await ledgerOf(order.orderRef)).toMatchObject({ shipments: [{ key: message.messageId }] })
})

test('more than ordered, units forgotten, lines and numbers nobody knows are refused', async () => {
  const order = await at.fresh()
  const whole = sampleConfirmation(order, next())
  const [carton] = whole.cartons
  const [line] = order.lines
  if (carton === undefined || line === undefined) throw new Error('no carton')
  const withLines = (lines: typeof carton.lines): WireConfirmation => ({
    ...whole,
    cartons: [{ ...carton, lines }],
  })
  const bad: [WireConfirmation, string][] = [
    [withLines(carton.lines.map((one) => ({ ...one, quantity: one.quantity + 1 }))), 'more-than-ordered'],
    [{ ...whole, shorts: [{ lineRef: line.lineRef, quantity: 1, reason: 'damaged' }] }, 'more-than-ordered'],
    [withLines([...carton.lines, { lineRef: '99', quantity: 1, lots: [], serials: [] }]), 'unknown-line'],
    [{ ...whole, basedOn: 7 }, 'unknown-version'],
    [{ ...whole, cartons: [carton, carton] }, 'more-than-ordered'],
    [{ ...whole, orderRef: 'nobody' }, 'unknown-order'],
  ]
  for (const [body, reason] of bad)
    expect(await port.send(ship(body))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    })
  expect(await ledgerOf(order.orderRef)).toMatchObject({ shipments: [] })
  expect(await port.send(ship(whole))).toMatchObject({ kind: 'applied' })
})

test('units neither shipped nor short are asked for; named short they are fine', async () => {
  const { orders } = good(await port.pullOpen())
  const order = orders.find(
    ({ hold, kind, status, lines }) =>
      hold === null && kind === 'standard' && status === 'confirmed' && lines.length > 1,
  )
  if (order === undefined) throw new Error('no order with two lines')
  const whole = sampleConfirmation(order, next())
  const cartons = whole.cartons.map((carton) => ({ ...carton, lines: carton.lines.slice(1) }))
  const shorts = order.lines
    .slice(0, 1)
    .map(({ lineRef, quantity }) => ({ lineRef, quantity, reason: 'not found' }))
  expect(await port.send(ship({ ...whole, cartons }))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('not-accounted'),
  })
  expect(await port.send(ship({ ...whole, cartons, shorts }))).toMatchObject({ kind: 'applied' })
})

test('an address changed after packing is a conflict that brings the newer order; a progress is none', async () => {
  const [moved, worked] = [await at.fresh(), await at.fresh()]
  await at.admin(`/orders/${moved.orderRef}`, {
    action: 'edit',
    change: { shipTo: { ...moved.shipTo, town: 'Ipoh' } },
  })
  expect(await port.send(ship(sampleConfirmation(moved, next())))).toMatchObject({
    kind: 'conflict',
    order: { version: 2, shipTo: { town: 'Ipoh' } },
  })
  const body = { orderRef: worked.orderRef, stage: 'packing', at: worked.placedAt, stationId: 's' }
  expect(await port.send({ messageId: `k-${next()}`, kind: 'progress', body })).toMatchObject({
    kind: 'applied',
  })
  expect(await port.send(ship(sampleConfirmation(worked, next())))).toMatchObject({ kind: 'applied' })
})

test('cancelled and held orders cannot be shipped', async () => {
  const [cancelled, held] = [await at.fresh(), await at.fresh()]
  await at.admin(`/orders/${cancelled.orderRef}`, { action: 'cancel' })
  await at.admin(`/orders/${held.orderRef}`, { action: 'hold', reason: 'payment' })
  expect(await port.send(ship(sampleConfirmation(cancelled, next())))).toMatchObject({
    kind: 'conflict',
    reason: expect.stringContaining('order-cancelled'),
  })
  const message = ship(sampleConfirmation(held, next()))
  expect(await port.send(message)).toMatchObject({
    kind: 'conflict',
    reason: expect.stringContaining('order-held'),
  })
  await at.admin(`/orders/${held.orderRef}`, { action: 'release' })
  expect(await port.send(message)).toMatchObject({ kind: 'applied' })
})

test('an undone confirmation frees the order and its numbers, once', async () => {
  const order = await at.fresh()
  const first = ship(sampleConfirmation(order, next()))
  await port.send(first)
  const undo: Message = {
    messageId: `k-${next()}`,
    kind: 'cancelConfirmation',
    body: { key: first.messageId, reason: 'wrong item' },
  }
  expect(await port.send(undo)).toMatchObject({ kind: 'applied' })
  expect(await port.send(undo)).toMatchObject({ kind: 'already' })
  expect(await port.send(first)).toMatchObject({ kind: 'already' })
  expect(await ledgerOf(order.orderRef)).toMatchObject({
    status: 'packing',
    shipments: [{ cancelledAt: expect.any(String) }],
  })
  expect(await port.send(ship(first.body as WireConfirmation))).toMatchObject({ kind: 'applied' })
})

test('a tracking number cannot be on two live cartons', async () => {
  const [one, other] = [await at.fresh(), await at.fresh()]
  const number = next()
  await port.send(ship(sampleConfirmation(one, number)))
  expect(await port.send(ship(sampleConfirmation(other, number)))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('number-used'),
  })
})

test('numbers are never leased twice, and the same key gets the same ones', async () => {
  const ask = (key: string, kind: 'tracking' | 'sscc') =>
    port.leaseNumbers({ key, kind, courierId: kind === 'tracking' ? 'JT' : null, count: 50 })
  const ranges = await Promise.all([
    ask('a', 'tracking'),
    ask('b', 'tracking'),
    ask('a', 'tracking'),
    ask('c', 'sscc'),
    ask('d', 'sscc'),
  ])
  const [a, b, again, c, d] = ranges.map((range) => good(range))
  expect(again).toEqual(a)
  expect(new Set([...(a ?? []), ...(b ?? []), ...(c ?? []), ...(d ?? [])]).size).toBe(200)
  for (const digits of [...(c ?? []), ...(d ?? [])]) expect(digits).toMatch(/^\d{17}$/)
  expect(
    await port.leaseNumbers({ key: 'e', kind: 'tracking', courierId: 'NOBODY', count: 1 }),
  ).toMatchObject({ fault: 'unreadable', detail: expect.stringContaining('unknown-courier') })
})

test('a stock movement is kept once', async () => {
  const order = await at.fresh()
  const body = {
    orderRef: order.orderRef,
    sku: order.lines[0]?.sku,
    locationId: 'A-01-11',
    lot: null,
    quantity: -2,
    reason: 'picked',
    at: order.placedAt,
  }
  const message: Message = { messageId: `k-${next()}`, kind: 'stockMovement', body }
  expect(await port.send(message)).toMatchObject({ kind: 'applied' })
  expect(await port.send(message)).toMatchObject({ kind: 'already' })
  expect((await at.ledger()).counts.stockMovements).toBe(1)
})

test('mispicks and item proposals are kept once, each as told, and shown', async () => {
  const order = await at.fresh()
  const about = { sku: order.lines[0]?.sku ?? '', stationId: 'bench-2' }
  const { orderRef, placedAt } = order
  const mispick = { ...about, orderRef, toteId: null, picker: 'PK-1', zone: 'A', foundAt: placedAt }
  const weights = { masterWeightMg: 250_000, weightMg: 300_000, spreadMg: 900, measured: 5 }
  const bodies: Message[] = [
    { messageId: `k-${next()}`, kind: 'mispick', body: mispick },
    {
      messageId: `k-${next()}`,
      kind: 'itemProposal',
      body: { ...about, ...weights, decision: 'open', at: placedAt },
    },
  ]
  for (const message of bodies) {
    expect(await port.send(message)).toMatchObject({ kind: 'applied' })
    expect(await port.send(message)).toMatchObject({ kind: 'already' })
  }
  expect(await at.admin('/findings', null)).toMatchObject({
    mispicks: [{ key: bodies[0]?.messageId, order_ref: orderRef, picker: 'PK-1' }],
    byPicker: [{ picker: 'PK-1', units: 1 }],
    itemProposals: [{ key: bodies[1]?.messageId, weight_mg: 300_000 }],
  })
  expect(
    await port.send({ messageId: `k-${next()}`, kind: 'mispick', body: { ...mispick, picker: 7 } }),
  ).toMatchObject({ kind: 'refused' })
})

test('of an exception the highest revision stands, whichever came last, and all that was told is kept once', async () => {
  const { orderRef, placedAt } = await at.fresh()
  const told = {
    ...{ exceptionId: 'e-1', kind: 'short', orderRef, about: 'O-1', stationId: 'bench-2' },
    ...{ openedAt: placedAt, escalatedAt: placedAt, owner: null, resolved: null },
  }
  const resolved = { at: placedAt, reason: 'bin corrected' }
  const send = (body: object, messageId = `k-${next()}`) =>
    at.port.send({ messageId, kind: 'exception', body: { ...told, ...body } })
  expect([
    await send({ revision: 5, resolved }, 'k-end'),
    await send({ revision: 4 }),
    await send({ revision: 5, resolved }, 'k-end'),
    await send({ revision: 1, exceptionId: 'e-2', orderRef: null }),
    await send({ revision: 1, exceptionId: 'e-3', orderRef: 'nobody' }),
    await send({ revision: 1, exceptionId: 'e-3', kind: 'bored' }),
  ]).toMatchObject(
    ['applied', 'applied', 'already', 'applied', 'refused', 'refused'].map((kind) => ({ kind })),
  )
  expect(await at.admin('/exceptions', null)).toMatchObject({
    exceptions: [
      { exceptionId: 'e-2', orderRef: null, resolvedAt: null },
      { exceptionId: 'e-1', orderRef, reason: 'bin corrected' },
    ],
    told: { length: 3 },
  })
})

test('the central office can add orders; a bad one does not keep the others out', async () => {
  const order = await at.fresh()
  const twin = { ...order, orderRef: 'x-1', number: 'X-1' }
  const orders = [
    twin,
    { ...twin, orderRef: 'x-2' },
    { ...twin, orderRef: 'x-3', number: 'X-3', lines: [] },
    { ...order, orderRef: 'x-4', number: 'X-4' },
  ]
  expect(await at.admin('/orders', { orders })).toMatchObject({
    added: 2,
    problems: [{ index: 1 }, { index: 2 }],
  })
  expect(await at.admin('/more', { count: 5, seed: 9 })).toMatchObject({ orderRefs: { length: 5 } })
  expect(good(await port.get(['x-1', 'x-4'])).orders).toHaveLength(2)
})

test('a web page cannot play the central office', async () => {
  const response = await fetch(`${at.oms.adminUrl}/ledger`, { headers: { origin: 'https://elsewhere.test' } })
  expect(response.status).toBe(403)
})
