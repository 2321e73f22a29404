import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'

const walked = () =>
  t.rows('SELECT location_id FROM pick_line ORDER BY sequence').map(({ location_id }) => location_id)
const events = () =>
  t
    .rows(
      "SELECT kind, payload FROM event WHERE kind IN ('way-closed', 'way-opened', 'lines-turned') ORDER BY seq",
    )
    .map(({ kind, payload }) => ({ kind, ...(JSON.parse(String(payload)) as object) }))
const wayOf = { one: 'A', two: '0' }
const resume = async () => {
  t.scan(badge('picker'))
  if ((await t.view()).screen.screen === 'home') t.scan(next)
}
const close = async (closed: boolean) => {
  await signIn(t, 'supervisor')
  const answer = await t.call('closeWay', { way: wayOf, closed })
  await t.call('signOut', { seat })
  return answer
}

test('an aisle is closed under a walk: the rest comes first, what no way leads to is said and skipped or short; then it is open again', async () => {
  t = await released([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  const before = walked()
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-location')
  await t.call('signOut', { seat })
  const cutOff = [...new Set(before)].filter((id) => String(id).startsWith('A-'))
  expect(cutOff.length).toBeGreaterThan(0)
  const closed = await close(true)
  expect(closed).toMatchObject({ ok: true, value: { lists: [expect.stringMatching(/^L-/)] } })
  if (!closed.ok) return
  expect(closed.value.cutOff.map(({ locationId }) => locationId)).toEqual([...cutOff].sort())
  expect([walked()[0], [...walked()].sort()]).toEqual([expect.stringMatching(/^B-/), [...before].sort()])
  await resume()
  expect((await t.screen('pick')).line).toMatchObject({ locationId: walked()[0], closedOff: false })
  await pickUntil(t, 'scan-item')
  await pickUntil(t, 'scan-location')
  const { line } = await t.screen('pick')
  expect(cutOff).toContain(line?.locationId)
  await t.call('shortLine', { seat, lineId: line?.lineId ?? '', quantityFound: 0, reason: 'unreachable' })
  await t.call('signOut', { seat })
  expect(await close(false)).toMatchObject({ ok: true, value: { cutOff: [] } })
  expect(events().map(({ kind }) => kind)).toEqual(['lines-turned', 'way-closed', 'way-opened'])
  await resume()
  expect((await t.screen('pick')).line?.closedOff ?? false).toBe(false)
})

test('waves and lists that nobody has begun lead round it, the map shows it, and a part that is none is refused', async () => {
  t = await released([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  await close(true)
  expect(walked()[0]).toMatch(/^B-/)
  await signIn(t, 'supervisor')
  expect(await t.call('floorMap', {})).toMatchObject({
    ok: true,
    value: {
      version: 0,
      closed: [{ one: 'A', two: '0' }],
      cutOff: [{ locationId: 'A-01' }, { locationId: 'A-02' }],
    },
  })
  expect(await t.call('closeWay', { way: { one: 'Q', two: '0' }, closed: true })).toMatchObject({
    refusal: { refusal: 'not-found' },
  })
  expect(events().filter(({ kind }) => kind === 'way-closed')).toHaveLength(1)
  await t.reopen()
  await signIn(t, 'supervisor')
  expect(await t.call('floorMap', {})).toMatchObject({ value: { closed: [{ one: 'A', two: '0' }] } })
})
