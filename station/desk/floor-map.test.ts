import { afterEach, expect, test } from 'vitest'
import type { FloorMapView } from '#contract/map-commands'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import { editPoints, type PointEdit } from '#domain/routing/edit-points'
import type { HallMap } from '#domain/routing/hall-map'
import { isPointMap, type SiteMap } from '#domain/routing/point-map'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, release, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'

async function read(): Promise<FloorMapView & { map: HallMap }> {
  const answer = await t.call('floorMap', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { map, ...rest } = answer.value
  if (isPointMap(map)) throw new Error('a map of points')
  return { ...rest, map }
}
const save = (version: number, map: SiteMap) => t.call('saveFloorMap', { version, map })
const changed = async (...edits: MapEdit[]) => edits.reduce(editMap, (await read()).map)
const events = () =>
  t
    .rows("SELECT payload FROM event WHERE kind LIKE 'floor-map-%' ORDER BY seq")
    .map(({ payload }) => JSON.parse(String(payload)) as object)
const tables = ['floor_map', 'map_aisle', 'map_cross_aisle', 'map_stretch']
const stored = () => tables.map((table) => t.rows(`SELECT 1 FROM ${table}`).length)
const aisleUp: MapEdit = { edit: 'passing', aisle: 'A', at: 0, passing: 'up' }

test('without a map the names of the locations make one, and nothing is stored', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const { version, map, fault, uses } = await read()
  expect([version, fault, map.crossAisles.length, map.start, stored()]).toEqual([
    0,
    null,
    2,
    { aisle: 'A', afterBay: 0 },
    [0, 0, 0, 0],
  ])
  expect(map.aisles.map(({ aisle }) => aisle)).toEqual(uses.map(({ aisle }) => aisle).sort())
})

test('a saved map is read again as it was, with its version, and stands whole in the log', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const map = await changed(
    aisleUp,
    { edit: 'bayMm', mm: 900 },
    { edit: 'addAisle', after: 'A', aisle: 'A1' },
    { edit: 'addEnd', end: { kind: 'cartPark', aisle: 'A1', afterBay: 0 } },
    { edit: 'addEnd', end: { kind: 'bench', aisle: 'B', afterBay: 0 } },
  )
  expect(map.ends.map(({ kind }) => kind)).toEqual(['cartPark', 'bench'])
  expect(await save(0, map)).toEqual({ ok: true, value: { version: 1 } })
  expect([await read(), events()]).toMatchObject([{ version: 1, map, fault: null }, [{ version: 1, map }]])
  await t.reopen()
  await signIn(t, 'supervisor')
  expect(await read()).toMatchObject({ version: 1, map })
})

test('a map by which somewhere cannot be reached is refused, and changes nothing', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const closed = await changed({ edit: 'passing', aisle: 'B', at: 0, passing: 'none' })
  expect(await save(0, closed)).toMatchObject({
    ok: false,
    refusal: { refusal: 'map-wrong', fault: { fault: 'no-way', locationId: expect.stringMatching(/^B-/) } },
  })
  expect([stored(), events()]).toEqual([[0, 0, 0, 0], []])
})

test('who changed an older map is told that another one was saved', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const map = await changed({ edit: 'bayMm', mm: 900 })
  await save(0, map)
  expect([await save(0, map), await t.call('dropFloorMap', { version: 0 })]).toMatchObject([
    { ok: false, refusal: { refusal: 'map-outdated' } },
    { ok: false, refusal: { refusal: 'map-outdated' } },
  ])
  expect(events()).toHaveLength(1)
})

test('back to the names of the locations nothing of the map is left', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const before = await read()
  await save(0, await changed(aisleUp))
  await t.call('dropFloorMap', { version: 1 })
  expect([await read(), stored(), events().length]).toEqual([before, [0, 0, 0, 0], 2])
  expect(await save(0, await changed(aisleUp))).toEqual({ ok: true, value: { version: 2 } })
})

const walked = () =>
  t
    .rows('SELECT location_id FROM pick_line JOIN list USING (list_id) ORDER BY list.position, sequence')
    .map(({ location_id }) => location_id)

test('a walk that nobody has begun follows the new map, one that is under way does not', async () => {
  t = await released([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  const before = walked()
  await signIn(t, 'supervisor')
  const down: MapEdit = { edit: 'passing', aisle: 'A', at: 0, passing: 'down' }
  await save(0, await changed(down))
  const after = walked()
  expect([after.indexOf('A-01') > after.indexOf('A-02'), [...after].sort()]).toEqual([
    true,
    [...before].sort(),
  ])
  expect(events()).toMatchObject([{ replanned: [expect.stringMatching(/^L-/)] }])
  await t.call('signOut', { seat })
  await atFirstUnit(t)
  await signIn(t, 'supervisor')
  await save(1, await changed(aisleUp))
  expect(walked()).toEqual(after)
})

test('a site of any shape: drawn from its aisles, saved, planned by, refused where nobody can walk, and gone again', async () => {
  t = await released([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  const before = walked()
  await signIn(t, 'supervisor')
  await save(0, await changed({ edit: 'bayMm', mm: 900 }))
  const drawn = await t.call('floorMapAsPoints', {})
  if (!drawn.ok) throw new Error(JSON.stringify(drawn))
  expect(before.indexOf('A-01')).toBeLessThan(before.indexOf('A-02'))
  const start = drawn.value.points.find((point) => point.start)?.point ?? ''
  const edits: PointEdit[] = [
    { edit: 'passWay', from: 'A/1', to: 'A-01', passing: 'down' },
    { edit: 'addPoint', point: 'shed', xMm: 90_000, yMm: 0 },
    { edit: 'endAt', point: 'shed', kind: 'drop' },
    { edit: 'endAt', point: start, kind: null },
  ]
  const lost = edits.reduce(editPoints, drawn.value)
  expect(await save(1, lost)).toMatchObject({ refusal: { refusal: 'map-wrong', fault: { fault: 'no-way' } } })
  const map = editPoints(lost, { edit: 'addWay', from: start, to: 'shed' })
  expect(await save(1, map)).toEqual({ ok: true, value: { version: 2 } })
  const after = walked()
  expect(after.indexOf('A-01')).toBeGreaterThan(after.indexOf('A-02'))
  const shown = await t.call('floorMap', {})
  expect(shown).toMatchObject({ ok: true, value: { version: 2, fault: null } })
  expect(events().at(-1)).toMatchObject({ version: 2, map, replanned: [expect.stringMatching(/^L-/)] })
  await t.call('dropFloorMap', { version: 2 })
  expect([(await read()).map.bayMm, t.rows('SELECT * FROM map_point')]).toEqual([900, []])
  expect(await save(1, await changed(aisleUp))).toEqual({ ok: true, value: { version: 3 } })
})

test('seconds to reach a level are saved with the map and count in the minutes of lists and zones', async () => {
  t = await released([order('o-1', { tea: 2, kopi: 1, radio: 1 })])
  await signIn(t, 'supervisor')
  const zones = async () => {
    const answer = await t.call('waves', {})
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value.zones.rows.reduce((sum, { minutes }) => sum + minutes, 0)
  }
  const before = await zones()
  await save(0, await changed({ edit: 'reach', level: 1, reachS: 600 }))
  expect((await read()).map.levels).toEqual([{ level: 1, reachS: 600 }])
  expect((await zones()) - before).toBe(10 * new Set(walked()).size)
})

test('what is short is walked to where its place lies on the way', async () => {
  t = await tryStation([order('o-1', { tea: 2, radio: 1 })])
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('A-02', 'tea', 5)")
  await release(t)
  await atFirstUnit(t)
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat, lineId: line?.lineId ?? '', quantityFound: 0, reason: 'notThere' })
  expect(walked()).toEqual(['A-01', 'A-02', 'B-01'])
})
