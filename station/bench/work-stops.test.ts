import { afterEach, expect, test } from 'vitest'
import { tryMaster } from '#db/try-floor'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import type { PickInto } from '#domain/pick'
import type { WorkStop } from '#domain/work-stop'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, openTote, packUntil, pickUntil, release, shortLine, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const command = (name: string) => ownCode('command', name)
const confirm = command('CONFIRM')
const plain = { picture: null, lineRef: null, eachUnit: false, place: null, components: [] }
const engrave: WorkStop = { ...plain, stopRef: 'E1', kind: 'engraving', name: 'Engrave', text: 'To Mei' }
const check: WorkStop = {
  ...plain,
  stopRef: 'C1',
  kind: 'check',
  name: 'Check',
  text: 'Look at each',
  lineRef: '1',
  eachUnit: true,
  place: 'VAS-2',
}
const kit: WorkStop = {
  ...plain,
  stopRef: 'K1',
  kind: 'kitting',
  name: 'Gift set',
  text: 'Two teas and a kopi',
  lineRef: '1',
  components: [
    { sku: 'tea', quantity: 2 },
    { sku: 'kopi', quantity: 1 },
  ],
}

/** A station that knows the gift set, with one order of this work on the floor and a picker at its first scan. */
async function atWalk(
  wanted: Record<string, number>,
  workStops: WorkStop[],
  change: Partial<Order> = {},
  into: PickInto = 'totes',
) {
  t = await tryStation([], { quiet: true })
  const [tea] = tryMaster.items
  const codes = [{ code: 'SET-01', kind: 'alternate', quantity: 1 }]
  await t.admin('/master', { items: [{ ...tea, sku: 'set', name: 'Gift set', codes }] })
  await t.admin('/orders', { orders: [order('o-1', wanted, { ...change, workStops })] })
  await t.start()
  await release(t, { into })
  t.scan(badge('picker'))
  t.scan(command('NEXT'))
}
/** The same, picked; the packer stands before its tote. */
async function picked(wanted: Record<string, number>, workStops: WorkStop[]) {
  await atWalk(wanted, workStops)
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
}
const at = async () => {
  const { screen } = await t.view()
  return screen.screen === 'workStops' ? `${screen.step} ${screen.now.unitsDone}` : screen.screen
}
const refusalOf = (code: string) => {
  const verdict = t.scan(code)
  return verdict?.kind === 'refused' ? verdict.refusal.refusal : verdict?.kind
}
const told = async () =>
  ((await t.admin('/work-stops', null)) as { workStops: { stopRef: string; state: string }[] }).workStops.map(
    ({ stopRef, state }) => `${stopRef} ${state}`,
  )
const moved = async () =>
  (
    (await t.admin('/movements', null)) as { movements: { sku: string; quantity: number; reason: string }[] }
  ).movements.map(({ sku, quantity, reason }) => `${sku} ${quantity} ${reason}`)
const facts = () =>
  t
    .rows<{ kind: string }>(
      "SELECT kind FROM event WHERE kind GLOB 'work-*' OR kind GLOB 'kit-*' ORDER BY seq",
    )
    .map(({ kind }) => kind)
const kitScans = ['TEA-01', 'TEA-01', 'KOPI-01', 'SET-01']

test('a kit is made of what was picked, an end after any scan forgets nothing, and the OMS hears all of it', async () => {
  await picked({ set: 2 }, [kit, engrave])
  expect(t.rows('SELECT sku, quantity FROM pick_line ORDER BY sku')).toEqual([
    { sku: 'kopi', quantity: 2 },
    { sku: 'tea', quantity: 4 },
  ])
  const steps: string[] = []
  for (const [scan, code] of [...kitScans, ...kitScans].entries()) {
    expect(t.scan(code)).toMatchObject({ kind: 'accepted' })
    const before = await at()
    if (scan < kitScans.length) await t.reopen()
    expect(await at()).toBe(before)
    steps.push(before)
  }
  expect(steps).toEqual([
    ...['scan-part 0', 'scan-part 0', 'confirm-kit 0', 'scan-part 1'],
    ...['scan-part 1', 'scan-part 1', 'confirm-kit 1', 'do-work 0'],
  ])
  await t.start()
  expect(t.scan(tote(1))).toMatchObject({ said: { saved: 'work-done', orderNumber: 'O-1' } })
  t.scan(tote(1))
  expect((await t.screen('pack')).lines.map(({ item, needed }) => [item.sku, needed])).toEqual([['set', 2]])
  t.scan(ownCode('cartonType', 'CT-3'))
  expect(refusalOf('TEA-01')).toBe('item-not-in-order')
  for (const code of ['SET-01', 'SET-01']) t.scan(code)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  await t.until(async () => (await told()).length === 2 && (await moved()).length === 6)
  const [shipped] = (await t.ledger()).orders
  expect(shipped?.shipments[0]?.cartons[0]?.lines).toMatchObject([{ sku: 'set', quantity: 2 }])
  expect([(await t.ledger()).faults, await told()]).toEqual([[], ['E1 done', 'K1 done']])
  expect(await moved()).toEqual([
    ...['set 1 kitted', 'tea -2 kitted', 'kopi -1 kitted'],
    ...['set 1 kitted', 'tea -2 kitted', 'kopi -1 kitted'],
  ])
})

test('components picked into a carton become kits, which go into a carton begun at the bench, and none leaves empty', async () => {
  const carton = ownCode('carton', 'CN-1')
  await atWalk({ set: 1 }, [kit], {}, 'cartons')
  await pickUntil(t, 'bind-tote')
  t.scan(carton)
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  expect([t.scan(carton), await at()]).toMatchObject([{ kind: 'accepted' }, 'scan-part 0'])
  for (const code of kitScans) t.scan(code)
  expect(t.scan(carton)).toMatchObject({ said: { saved: 'order-opened' } })
  expect(await t.screen('pack')).toMatchObject({ step: { step: 'choose-carton' }, pickedCartons: [] })
  for (const code of [ownCode('cartonType', 'CT-3'), 'SET-01']) t.scan(code)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  const [shipped] = (await t.ledger()).orders
  expect(shipped?.shipments[0]?.cartons).toMatchObject([{ lines: [{ sku: 'set', quantity: 1 }] }])
})

test('nothing wrong goes into a kit, and a refused scan changes nothing', async () => {
  await picked({ set: 1 }, [kit])
  t.scan('TEA-01')
  const before = t.rows('SELECT * FROM kit_part')
  expect([refusalOf('SET-01'), refusalOf(confirm), refusalOf(ownCode('location', 'A-01'))]).toEqual([
    'not-in-kit',
    'not-asked-for',
    'not-asked-for',
  ])
  t.scan('TEA-01')
  expect(refusalOf('TEA-01')).toBe('kit-part-full')
  expect(t.rows('SELECT * FROM kit_part')).toHaveLength(before.length + 1)
})

test('a bench that may not do the work refuses to pack and says what and where', async () => {
  await picked({ tea: 2 }, [engrave, check])
  t.scan(confirm)
  await t.call('goHome', { seat: 'a' })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'admin')
  await t.call('savePackingRules', {
    verification: [],
    recountTries: 3,
    gain: { policy: 'off', waitMs: 4_000, accept: 'packer' },
    useMeasured: true,
    workKinds: ['engraving'],
  })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  expect(t.scan(tote(1))).toMatchObject({
    kind: 'refused',
    sound: 'blocked',
    refusal: { refusal: 'work-stop-open', name: 'Check', place: 'VAS-2', failed: false, here: false },
  })
})

test('what is done is undone until goods lie in a carton, stop by stop', async () => {
  await picked({ set: 2 }, [kit, engrave])
  for (const code of [...kitScans, ...kitScans, confirm]) t.scan(code)
  t.scan(tote(1))
  expect((await t.screen('pack')).step.step).toBe('choose-carton')
  expect(t.scan(command('UNDO-WORK'))).toMatchObject({ said: { saved: 'work-undone', name: 'Engrave' } })
  expect(t.scan(command('UNDO-WORK'))).toMatchObject({ said: { saved: 'work-undone', name: 'Gift set' } })
  expect(await at()).toBe('scan-part 0')
  expect([t.rows('SELECT * FROM kit_unit'), t.rows('SELECT * FROM work_stop')]).toEqual([[], []])
  await t.until(async () => (await moved()).length === 9 && (await told()).includes('K1 undone'))
  expect((await moved()).slice(6)).toEqual(['set -2 kitted', 'tea 4 kitted', 'kopi 2 kitted'])
  for (const code of [...kitScans, ...kitScans, confirm]) t.scan(code)
  t.scan(tote(1))
  t.scan(ownCode('cartonType', 'CT-3'))
  t.scan('SET-01')
  expect(refusalOf(command('UNDO-WORK'))).toBe('undo-before-cartons')
})

test('work that is not possible stops the order until it is done after all or a supervisor leaves it out', async () => {
  await picked({ tea: 2 }, [check, engrave])
  await t.call('stopNotPossible', { seat: 'a', reason: 'damaged' })
  expect(await at()).toBe('home')
  expect(t.rows('SELECT kind, about FROM exception WHERE resolved_at IS NULL')).toEqual([
    { kind: 'work-stop', about: 'O-1' },
  ])
  t.scan(tote(1))
  expect((await t.screen('workStops')).now.failed).toBe(true)
  for (const code of ['TEA-01', confirm]) t.scan(code)
  expect(t.rows('SELECT 1 FROM exception WHERE resolved_at IS NULL')).toEqual([])
  await t.call('stopNotPossible', { seat: 'a', reason: 'notThere' })
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const [open] = t.rows<{ exception_id: string }>(
    'SELECT exception_id FROM exception WHERE resolved_at IS NULL',
  )
  await t.call('resolveException', { exceptionId: open?.exception_id ?? '', reason: 'customer agreed' })
  t.scan(tote(1))
  expect((await t.screen('pack')).step.step).toBe('choose-carton')
  await t.until(async () => (await told()).includes('E1 waived'))
  expect(await told()).toEqual(['C1 done', 'E1 waived'])
})

test('a changed stop is a change of the order: once accepted, its work begins anew', async () => {
  await picked({ tea: 1 }, [engrave])
  t.scan(confirm)
  await t.admin('/orders/o-1', {
    action: 'edit',
    change: { workStops: [{ ...engrave, text: 'To Aisyah' }] },
  })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-changed-on-floor'").length > 0)
  expect(refusalOf(tote(1))).toBe('order-changed')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('acceptChange', { orderRef: 'o-1' })
  t.scan(tote(1))
  expect(await at()).toBe('do-work 0')
  expect(facts()).toEqual(['work-opened', 'work-unit-done', 'work-stop-done', 'work-undone', 'work-opened'])
})

test('fewer kits than were ordered leave their order short, and somebody sees to what is left', async () => {
  await atWalk({ set: 2 }, [{ ...kit, components: [{ sku: 'tea', quantity: 2 }] }])
  t.own().exec('UPDATE stock SET quantity = reserved')
  await pickUntil(t, 'scan-item')
  for (let n = 0; n < 3; n++) t.scan('TEA-01')
  await shortLine(t, 3, 'damaged')
  await pickUntil(t)
  openTote(t, 1)
  expect((await t.screen('workStops')).now).toMatchObject({ units: 1, unitsDone: 0 })
  for (const code of ['TEA-01', 'TEA-01', confirm]) t.scan(code)
  expect(t.rows("SELECT detail FROM exception WHERE kind = 'work-stop'")).toEqual([
    { detail: 'Gift set: 1 of 2, left over: tea' },
  ])
  t.scan(tote(1))
  expect((await t.screen('pack')).step).toEqual({ step: 'confirm-partial', left: 1, allowed: true })
})

test('a cancelled order gives its components back, and no kit stays behind', async () => {
  await picked({ set: 1 }, [kit])
  for (const code of kitScans) t.scan(code)
  await t.admin('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM event WHERE kind = 'order-changed-on-floor'").length > 0)
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('takeOff', { orderRef: 'o-1', reason: 'cancelled' })
  expect(t.rows('SELECT sku, quantity FROM put_back ORDER BY sku')).toEqual([
    { sku: 'kopi', quantity: 1 },
    { sku: 'tea', quantity: 2 },
  ])
  expect([t.rows('SELECT * FROM kit_unit'), t.rows('SELECT * FROM work_stop')]).toEqual([[], []])
  await t.until(async () => (await moved()).length === 6)
})

test('a component is that component: the picker is told of no other item, and none goes in its place', async () => {
  await atWalk({ set: 1 }, [kit], { substitution: 'allowed' })
  await pickUntil(t, 'scan-item')
  t.scan('TEA-01')
  const { line } = await t.screen('pick')
  expect(line).toMatchObject({ item: { sku: 'tea' }, insteadOf: null })
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 1, reason: 'notThere' })
  expect(t.rows('SELECT sku, quantity, short_quantity AS short FROM pick_line ORDER BY sku')).toEqual([
    { sku: 'kopi', quantity: 1, short: 0 },
    { sku: 'tea', quantity: 2, short: 1 },
  ])
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const open = await t.call('exceptions', {})
  expect(open.ok && open.value.map(({ short }) => short?.name)).toEqual(['tea'])
})
