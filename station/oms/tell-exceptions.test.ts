import { afterEach, expect, test } from 'vitest'
import { usualConnection, usualTryton, usualVendure } from '#contract/oms-connection'
import { openException, resolveException, saveOwner } from '#db/exceptions'
import type { Database } from '#db/open'
import { inTransaction } from '#db/statements'
import { tryFloor } from '#db/try-floor'
import type { ExceptionKind } from '#domain/exception'
import { orderOnFloor } from '#domain/source'
import { now, orderOf } from '#domain/wave-sample'
import { wireException } from '#oms/wire-exception'
import { floorOn } from '#sim/try/try-floor'
import { order, type TryStation } from '#sim/try/try-station'
import { settingsFor } from '#sim/try/try-warehouse'
import { next, pickUntil, released, signIn } from '#sim/try/try-work'
import { tellExceptions } from '#station/oms/tell-exceptions'
import type { Settings } from '#station/settings'

const minutes = (n: number): string => new Date(Date.parse(now) + n * 60_000).toISOString()
let db: Database | null = null
let t: TryStation | null = null
afterEach(async () => {
  db?.close()
  await t?.close()
  db = null
  t = null
})

/** A floor with an order of its own and one of a shop, on which one thing was left undecided at `now`. */
function opened(kind: ExceptionKind, about: string, change: Partial<Settings> = {}) {
  const orders = [orderOf('o-1', { tea: 1 }), orderOnFloor('SHOP', orderOf('s-1', { tea: 1 }))]
  const at = tryFloor(orders)
  db = at
  const { oms } = settingsFor('http://oms.test')
  const shop = { mark: 'SHOP', name: 'Web shop', oms, connection: usualConnection }
  const settings = { ...settingsFor('http://oms.test'), otherSources: [shop], ...change }
  const base = { ...floorOn(at), settings }
  openException(at, {
    exceptionId: 'e-1',
    kind,
    about,
    detail: 'Canary Road 7',
    openedAt: now,
    openedBy: null,
  })
  return {
    look: (after: number) => {
      const floor = { ...base, now: () => new Date(minutes(after)) }
      inTransaction(at, () => tellExceptions(floor))
    },
    take: (personId: string | null, after: number) =>
      saveOwner(at, 'e-1', personId === null ? null : { personId, since: minutes(after) }),
    settle: (after: number, reason = 'counted') => resolveException(at, 'e-1', 'P-1', reason, minutes(after)),
    queued: () =>
      at
        .prepare<[], { source: string; body: string; order: string | null }>(
          "SELECT source, body, order_ref AS 'order' FROM outbox WHERE kind = 'exception' ORDER BY seq",
        )
        .all()
        .map(({ body, ...row }) => ({ ...row, body: wireException.parse(JSON.parse(body)) })),
  }
}
const bodies = (floor: ReturnType<typeof opened>) => floor.queued().map(({ body }) => body)

test.each<[string, ExceptionKind, string, number, object]>([
  ['a short of an order', 'short', 'O-1', 60, { source: '', body: { orderRef: 'o-1', about: 'O-1' } }],
  ['a changed order, sooner', 'order-changed', 'O-1', 15, { source: '', body: { orderRef: 'o-1' } }],
  [
    'an order of a shop, to that shop and by the name it has there',
    'short',
    'SHOP/S-1',
    60,
    { source: 'SHOP', body: { orderRef: 'SHOP,s-1', about: 'S-1' } },
  ],
  ['a location', 'location-blocked', 'A-01', 60, { source: '', body: { orderRef: null, about: 'A-01' } }],
  ['the station itself', 'clock-jumped', 'clock', 60, { source: '', body: { orderRef: null } }],
])('%s is told once it is past its age, and once', (_what, kind, about, ageMin, told) => {
  const floor = opened(kind, about)
  floor.look(ageMin - 1)
  expect(floor.queued()).toEqual([])
  floor.look(ageMin)
  floor.look(ageMin + 1)
  floor.look(ageMin + 600)
  expect(floor.queued()).toMatchObject([{ ...told, order: null }])
  expect(bodies(floor)).toMatchObject([
    { exceptionId: 'e-1', kind, openedAt: now, escalatedAt: minutes(ageMin), owner: null, resolved: null },
  ])
  expect(JSON.stringify(bodies(floor))).not.toContain('Canary')
})

test('what was told is told again of every owner and of its end, each time with a higher number, then no more', () => {
  const floor = opened('short', 'O-1')
  floor.take('P-1', 5)
  floor.look(61)
  floor.take(null, 62)
  floor.look(62)
  floor.take('P-2', 63)
  floor.look(63)
  floor.look(64)
  floor.settle(65, 'x'.repeat(400))
  for (const after of [65, 66, 700]) floor.look(after)
  expect(bodies(floor)).toMatchObject([
    { owner: { personId: 'P-1', name: 'Aisyah', since: minutes(5) }, resolved: null },
    { owner: null, resolved: null },
    { owner: { personId: 'P-2', name: 'Kavitha', since: minutes(63) }, resolved: null },
    { owner: { personId: 'P-2' }, resolved: { at: minutes(65), reason: 'x'.repeat(200) } },
  ])
  const revisions = bodies(floor).map(({ revision }) => revision)
  expect(revisions).toEqual([...new Set(revisions)].toSorted((one, two) => one - two))
})

test('the number grows though the clock was set back', () => {
  const floor = opened('short', 'O-1')
  floor.look(61)
  floor.settle(2)
  floor.look(2)
  const [first, second] = bodies(floor).map(({ revision }) => revision)
  expect(second).toBe((first ?? 0) + 1)
})

test('what was settled in time is never told', () => {
  const floor = opened('short', 'O-1')
  floor.take('P-1', 5)
  floor.settle(59)
  floor.look(61)
  expect(floor.queued()).toEqual([])
})

test.each<[string, Partial<Settings>]>([
  ['no address', { oms: { ...settingsFor('').oms, baseUrl: null } }],
  ['Vendure', { connection: { ...usualConnection, connector: { kind: 'vendure', choices: usualVendure } } }],
  ['Tryton', { connection: { ...usualConnection, connector: { kind: 'tryton', choices: usualTryton } } }],
])('with %s there is nobody to tell, and nothing is queued', (_what, change) => {
  const floor = opened('short', 'O-1', change)
  floor.look(61)
  floor.settle(62)
  floor.look(62)
  expect(floor.queued()).toEqual([])
})

/** Of what a real OMS was told, how the exception stands there and all that was said. */
async function atOms(station: TryStation) {
  return (await station.admin('/exceptions', null)) as {
    exceptions: { orderRef: string; owner: string | null; reason: string | null }[]
    told: { owner: string | null; reason: string | null }[]
  }
}
/** The OMS keeps the next message about an exception, and its answer is lost on the way. */
async function answerLost(station: TryStation, step: () => Promise<unknown>): Promise<void> {
  await station.admin('/trouble', { mode: 'drop-after-accept', path: '/v1/exceptions', times: 1 })
  const tried = () => station.rows("SELECT 1 FROM outbox WHERE kind = 'exception' AND tries > 0").length
  const before = tried()
  await step()
  await station.until(() => tried() > before)
  station.pass(60_000)
  await station.call('tryOmsNow', {})
  await station.until(() => station.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
}

test('over real HTTP with every answer lost, also across a restart: the OMS has each state once and shows the last', async () => {
  const station = await released([order('o-1', { tea: 2, radio: 1 })])
  t = station
  await signIn(station, 'picker')
  station.scan(next)
  await pickUntil(station, 'scan-item')
  const { line } = await station.screen('pick')
  await station.call('shortLine', {
    seat: 'a',
    lineId: line?.lineId ?? '',
    quantityFound: 0,
    reason: 'other',
  })
  const [{ exceptionId } = { exceptionId: '' }] = station.rows<{ exceptionId: string }>(
    "SELECT exception_id AS exceptionId FROM exception WHERE kind = 'short'",
  )
  await answerLost(station, async () => {
    await station.reopen(() => station.pass(61 * 60_000))
    await station.start()
    await signIn(station, 'supervisor')
  })
  expect((await atOms(station)).exceptions).toMatchObject([{ orderRef: 'o-1', owner: null, reason: null }])
  expect(await station.call('exceptions', {})).toMatchObject({ value: [{ exceptionId, told: true }] })
  await answerLost(station, () => station.call('takeException', { exceptionId, take: true }))
  await answerLost(station, () => station.call('resolveException', { exceptionId, reason: 'bin corrected' }))
  const { exceptions, told } = await atOms(station)
  expect(exceptions).toMatchObject([{ orderRef: 'o-1', owner: told[1]?.owner, reason: 'bin corrected' }])
  expect(told.map(({ owner, reason }) => [owner !== null, reason])).toEqual([
    [false, null],
    [true, null],
    [true, 'bin corrected'],
  ])
  expect(station.rows("SELECT state, answer FROM outbox WHERE kind = 'exception'")).toEqual(
    told.map(() => ({ state: 'done', answer: 'already' })),
  )
})
