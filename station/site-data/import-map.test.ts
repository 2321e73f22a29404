import { afterEach, expect, test } from 'vitest'
import { isPointMap } from '#domain/routing/point-map'
import { ok, type TryImport, tryImport } from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async () => {
  x = await tryImport({}, [])
  t = x.t
}
const map = async () => {
  const answer = await t.call('floorMap', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { map: made, ...rest } = answer.value
  if (isPointMap(made)) throw new Error('a map of points')
  return { ...rest, map: made }
}
const troubles = async (token: string) =>
  (await x.rowsOf(token, 'refused')).map(({ line, troubles: [first] }) => [line, first?.trouble])
const aisleFile = async (): Promise<string> => {
  const { aisles } = (await map()).map
  return `aisle,from_first_mm\n${aisles.map(({ aisle }, at) => `${aisle},${at * 4_000}`).join('\n')}\n`
}
const lastBay = async () => (await map()).map.crossAisles.at(-1)?.afterBay ?? 0
const crossFile = async () => `after_bay,width_mm\n0,3000\n${await lastBay()},2500\n`
const whole = async () => {
  await x.bring('aisles', await aisleFile(), 'aisles.csv')
  await x.bring('crossAisles', await crossFile(), 'cross.csv')
}

test('aisles alone are no map yet; with cross-aisles walks follow them', async () => {
  await open()
  await x.bring('aisles', await aisleFile(), 'aisles.csv')
  const alone = await map()
  await x.bring('crossAisles', await crossFile(), 'cross.csv')
  const { version, map: made, fault } = await map()
  expect([alone.version, version, fault, made.aisles[1]?.xMm, made.crossAisles[0]?.widthMm]).toEqual([
    0,
    1,
    null,
    4_000,
    3_000,
  ])
})

test('the same files again change nothing', async () => {
  await open()
  await whole()
  const { counts } = await x.choose('aisles', await aisleFile())
  expect([counts, (await map()).version]).toMatchObject([{ new: 0, changed: 0, refused: 0 }, 1])
})

test('a location in an aisle that the map does not have is refused row by row', async () => {
  await open()
  await whole()
  const { token } = await x.choose('locations', 'location,zone,aisle,bay\nA-01-91,A,A,1\nQ-07-12,Q,Q,7\n')
  expect(await troubles(token)).toEqual([[3, { trouble: 'aisle-not-on-map', aisle: 'Q' }]])
})

test('without a map a location may lie in any aisle', async () => {
  await open()
  const { counts } = await x.choose('locations', 'location,zone,aisle,bay\nQ-07-12,Q,Q,7\n')
  expect(counts).toMatchObject({ new: 1, refused: 0 })
})

test('a stretch goes one way once its aisle and its cross-aisle are there', async () => {
  await open()
  const file = 'aisle,after_bay,passing\nA,0,naik\nA,9,up\nQ,0,up\n'
  const before = await x.choose('stretches', file)
  const first = await troubles(before.token)
  await whole()
  const { token } = await x.choose('stretches', file)
  expect([first.length, await troubles(token)]).toEqual([
    3,
    [
      [3, { trouble: 'unknown-here', kind: 'crossAisles' }],
      [4, { trouble: 'unknown-here', kind: 'aisles' }],
    ],
  ])
  await ok(x.apply(token))
  expect((await map()).map.aisles[0]).toMatchObject({ aisle: 'A', passing: ['up'] })
})

test('further starts and ends come from a file, and the aisle of one stays', async () => {
  await open()
  await whole()
  const back = await lastBay()
  const [, B = ''] = (await map()).map.aisles.map(({ aisle }) => aisle)
  const file = `kind,aisle,after_bay\ntroli,A,0\nbench,${B},${back}\nshelf,A,0\ndrop,Q,0\ndinding agihan,${B},0\n`
  const { token } = await x.choose('mapEnds', file)
  expect(await troubles(token)).toMatchObject([
    [4, { trouble: 'not-one-of' }],
    [5, { trouble: 'unknown-here', kind: 'aisles' }],
  ])
  await ok(x.apply(token))
  expect((await map()).map.ends).toEqual([
    { kind: 'bench', aisle: B, afterBay: back },
    { kind: 'cartPark', aisle: 'A', afterBay: 0 },
    { kind: 'putWall', aisle: B, afterBay: 0 },
  ])
  const only = await x.choose('aisles', 'aisle,from_first_mm\nA,0\n')
  await ok(t.call('setImportWhole', { token: only.token, whole: true }))
  expect((await x.rowsOf(only.token, 'kept')).map(({ name }) => name)).toEqual([B])
})

test('a file by which somewhere could not be reached is refused whole', async () => {
  await open()
  await whole()
  const { token } = await x.choose('stretches', 'aisle,after_bay,passing\nA,0,closed\n')
  expect(await x.apply(token)).toMatchObject({
    ok: false,
    refusal: { refusal: 'map-wrong', fault: { fault: 'no-way' } },
  })
  expect([t.rows('SELECT * FROM map_stretch'), (await map()).version]).toEqual([[], 1])
})

test('points, ways and places are a map once every location has its point; then a file that cuts one off is refused', async () => {
  await open()
  const ids = t
    .rows('SELECT location_id FROM location ORDER BY location_id')
    .map((row) => String(row.location_id))
  const versions = () => t.rows('SELECT version FROM map_points_in_use').map(({ version }) => version)
  await x.bring(
    'mapPoints',
    'point,x_mm,y_mm,start,end\ndock,0,0,yes,\nrack,4000,3000,,\npack,0,6000,no,bench\n',
    'p.csv',
  )
  const wrong = await x.choose('mapWays', 'from_point,to_point\nrack,dock\nrack,shed\n')
  expect(await troubles(wrong.token)).toEqual([[3, { trouble: 'unknown-here', kind: 'mapPoints' }]])
  await x.bring('mapWays', 'from_point,to_point,length_mm,passing\ndock,rack,,\nrack,pack,7200,up\n', 'w.csv')
  expect(versions()).toEqual([])
  const placed = `location,point\n${ids.map((id) => `${id},rack`).join('\n')}\n`
  await x.bring('mapPlaces', placed, 'places.csv')
  const answer = await t.call('floorMap', {})
  expect([versions(), answer]).toMatchObject([[1], { ok: true, value: { version: 1, fault: null } }])
  const again = await x.choose('mapWays', 'from_point,to_point,passing\npack,rack,\ndock,rack,closed\n')
  expect(await troubles(again.token)).toEqual([[2, { trouble: 'way-there', from: 'rack', to: 'pack' }]])
  expect(await x.apply(again.token)).toMatchObject({
    ok: false,
    refusal: { refusal: 'map-wrong', fault: { fault: 'no-way' } },
  })
  expect(versions()).toEqual([1])
})
