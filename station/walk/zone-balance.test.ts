import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order } from '#sim/try/try-station'
import { badge, next, signIn } from '#sim/try/try-work'
import { type TryZones, tryZones } from '#sim/try/try-zones'

let t: TryZones
afterEach(() => t.close())
/** A tea for zone A, and many radios for zone B. */
const uneven = async () => {
  t = await tryZones([order('o-1', { tea: 1 }), ...[2, 3, 4, 5].map((n) => order(`o-${n}`, { radio: 5 }))], 1)
}
const board = async () => {
  const answer = await t.call('waves', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.zones
}
const events = () =>
  t
    .rows<{ kind: string; payload: string }>(
      "SELECT kind, payload FROM event WHERE kind LIKE 'zone-help%' ORDER BY seq",
    )
    .map(({ kind, payload }) => ({ kind, ...JSON.parse(payload) }))
const help = (open: boolean) => t.call('helpZone', { zone: 'B', helper: 'A', open })

test('a zone that is behind is helped by one word, until that is taken back', async () => {
  await uneven()
  t.scanAt('b', badge('both'))
  t.scanAt('b', ownCode('zone', 'A'))
  await signIn(t, 'supervisor')
  const before = await board()
  expect(before).toMatchObject({
    aheadMin: 20,
    rows: [
      { zone: 'A', lists: 1, units: 1, people: 1, doneMin: 1 },
      { zone: 'B', lists: 4, units: 20, people: 0, doneMin: null },
    ],
    proposal: { zone: 'B', helper: 'A', byMin: null },
  })
  expect([await help(true), await help(true)]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await board()).toMatchObject({ rows: [{ helpers: [] }, { helpers: ['A'] }], proposal: null })
  expect((await t.seatAt('b')).screen).toMatchObject({ openLists: 5 })
  await t.reopen()
  t.scanAt('b', next)
  await t.pickTo('b')
  t.scanAt('b', next)
  expect((await t.walkAt('b')).list.zone).toBe('B')
  expect(await board()).toMatchObject({ rows: [{ zone: 'B', people: 1, helpers: ['A'] }] })
  expect([await help(false), await help(false)]).toMatchObject([
    { ok: true },
    { ok: false, refusal: { refusal: 'not-found' } },
  ])
  expect(events()).toEqual([
    { kind: 'zone-help-opened', zone: 'B', helper: 'A' },
    { kind: 'zone-help-ended', zone: 'B', helper: 'A' },
  ])
  await t.pickTo('b')
  expect(t.refusedAt('b', next)).toMatchObject({ refusal: 'no-work-in-zones', zones: ['A'] })
})

test('from how many minutes on is the supervisor’s to say, and stays', async () => {
  await uneven()
  await t.begin('b', 'B')
  t.scan(badge('picker'))
  t.scan(ownCode('zone', 'A'))
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('saveZoneAhead', { aheadMin: 7 })
  await t.reopen()
  expect(await board()).toMatchObject({
    aheadMin: 7,
    rows: [
      { zone: 'A', people: 0 },
      { zone: 'B', people: 1 },
    ],
  })
})

test.each([
  ['a zone that this hall does not have', { zone: 'Q', helper: 'A', open: true }, 'unknown-zone'],
  ['a zone by itself', { zone: 'A', helper: 'A', open: true }, 'not-found'],
])('%s cannot be helped, and nothing is kept', async (_what, args, refusal) => {
  await uneven()
  await signIn(t, 'supervisor')
  expect([await t.call('helpZone', args), t.rows('SELECT * FROM zone_help'), events()]).toMatchObject([
    { ok: false, refusal: { refusal } },
    [],
    [],
  ])
})

test('a tote passed to a zone is got by who helps there', async () => {
  t = await tryZones([order('o-1', { tea: 1, radio: 1 })], 4, 'pickAndPass')
  await t.begin('b', 'A')
  await t.pickTo('b', 'pass-on')
  t.scanAt('b', ownCode('zone', 'B'))
  const alone = t.refusedAt('b', next)
  await signIn(t, 'supervisor')
  await help(true)
  expect([alone, t.refusedAt('b', next)]).toMatchObject([{ refusal: 'no-work-in-zones' }, 'accepted'])
})
