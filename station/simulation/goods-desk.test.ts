import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { GoodsMovesView } from '#contract/simulation-commands'
import { eventsSince } from '#db/past-picks'
import { tryFolder } from '#sim/try/run-folder'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

async function found(days = 7): Promise<GoodsMovesView> {
  const answer = await t.call('goodsMoves', { days })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
/** Picks these orders for real and leaves a supervisor at seat a. */
async function picked(orders = [order('o-1', { radio: 2 })], options = {}): Promise<void> {
  t = await tryStation(orders, options)
  await release(t)
  await pickAll(t)
  await signIn(t, 'supervisor')
}

test('what was put into totes is what is walked for', async () => {
  await picked([order('o-1', { radio: 2 }), order('o-2', { tea: 1 })])
  const view = await found()
  expect(view).toMatchObject({ walks: 1, picks: 2 })
  expect(view.items).toMatchObject([
    { sku: 'radio', locationId: 'B-01', picks: 1, units: 2 },
    { sku: 'tea', locationId: 'A-01', picks: 1, units: 1 },
  ])
  expect(view.heat.map(({ locationId, picks }) => [locationId, picks])).toEqual([
    ['B-01', 1],
    ['A-01', 1],
  ])
})

test('what is picked changes places with what nobody picks nearer to the start', async () => {
  await picked([order('o-1', { kopi: 2 }), order('o-2', { kopi: 1 })])
  const { moves } = await found()
  expect(moves).toMatchObject([
    { sku: 'kopi', from: 'A-02', to: 'A-01', inTheWay: [{ sku: 'tea' }], picks: 1 },
  ])
})

test('picks of earlier days count only when those days are chosen', async () => {
  await picked()
  t.pass(3 * 24 * 3_600_000)
  await signIn(t, 'supervisor')
  expect([(await found(1)).walks, (await found(7)).walks]).toEqual([0, 1])
})

test('the first event of a time is found among all of them', async () => {
  await picked()
  const rows = t.rows<{ at: string; place: number }>(
    'SELECT recorded_at AS at, rowid AS place FROM event ORDER BY rowid',
  )
  for (const at of new Set(rows.map((row) => row.at)))
    expect(eventsSince(t.db(), at).first).toBe(rows.find((row) => row.at >= at)?.place)
  expect(eventsSince(t.db(), '9999')).toEqual({ first: rows.length + 1, last: rows.length })
})

test('moves are saved as a file a spreadsheet opens, and the log says so', async () => {
  const folder = mkdtempSync(join(tryFolder, 'packbench-moves-'))
  const path = join(folder, 'moves.csv')
  const none = async () => null
  const dialogs = { chooseFolder: none, chooseFile: none, saveFile: async () => path }
  await picked([order('o-1', { kopi: 2 })], { dialogs })
  const answer = await t.call('saveGoodsMoves', { days: 7 })
  const [head, first] = readFileSync(path, 'utf8').split('\r\n')
  rmSync(folder, { recursive: true })
  expect(answer).toEqual({ ok: true, value: { name: 'moves.csv' } })
  expect(head).toContain('Item code,Item,From,To,In the way,Picks,Metres a week')
  expect(first).toMatch(/^kopi,.*,A-02,A-01,tea,1,/)
  expect(t.rows("SELECT payload FROM event WHERE kind = 'goods-moves-saved'")).toEqual([
    { payload: JSON.stringify({ days: 7, moves: 1 }) },
  ])
})
