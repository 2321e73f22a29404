import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { anyRule } from '#domain/wave-sample'
import { xlsxBytes } from '#oms/files/write-table'
import { ok, type TryImport, tryImport } from '#sim/try/try-import'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, next, pickUntil, signIn } from '#sim/try/try-work'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async (orders: Parameters<typeof tryImport>[1] = []) => {
  x = await tryImport({}, orders)
  t = x.t
}
const places = () =>
  t.rows<{ place: string }>('SELECT place FROM consolidation_place ORDER BY place').map(({ place }) => place)
const troubles = async (token: string) =>
  (await x.rowsOf(token, 'refused')).map(({ line, troubles: [first] }) => [line, first?.trouble.trouble])

test('places of a file are new, those here are unchanged, and the report says so before anything is saved', async () => {
  await open()
  const before = places()
  const { token, counts } = await x.choose('consolidationPlaces', `place\n${before[0]}\nKV-90\nKV-91\n`)
  expect([counts, places()]).toMatchObject([{ new: 2, unchanged: 1, refused: 0 }, before])
  await ok(x.apply(token))
  expect(places()).toEqual([...before, 'KV-90', 'KV-91'])
})
test('an Excel file with the heading of another language is read the same', async () => {
  await open()
  const rows = [['位置'], ['KV-90']]
  await x.bring('consolidationPlaces', await xlsxBytes([{ name: '合并位', rows }]), 'places.xlsx')
  expect(places()).toContain('KV-90')
})
test('what has no good name, comes twice, or is an unload place or a put wall is refused row by row', async () => {
  await open()
  const { token } = await x.choose('consolidationPlaces', 'place\nKV 9?\nKV-90\nKV-90\nPACK-1\nW1\n')
  expect(await troubles(token)).toEqual([
    [2, 'not-a-code'],
    [3, 'twice-in-file'],
    [4, 'twice-in-file'],
    [5, 'other-place'],
    [6, 'other-place'],
  ])
})
test('as the whole list it takes the others away, but none at which an order comes together', async () => {
  await open([order('o-1', { tea: 1, radio: 1 })])
  const [taken = ''] = places()
  t.own().exec(
    `UPDATE consolidation_place SET order_ref = 'o-1', taken_at = '2026-11-22T02:00:00.000Z' WHERE place = '${taken}'`,
  )
  const { token } = await x.choose('consolidationPlaces', 'place\nKV-90\n')
  await ok(t.call('setImportWhole', { token, whole: true }))
  await ok(x.apply(token, { remove: true }))
  expect(places()).toEqual([taken, 'KV-90'])
})
test('a walk unloads to a place that came from a file', async () => {
  await open([order('o-1', { tea: 1, radio: 1 })])
  const { token } = await x.choose('consolidationPlaces', 'place\nZZ-01\n')
  await ok(t.call('setImportWhole', { token, whole: true }))
  await ok(x.apply(token, { remove: true }))
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  await t.call('releaseWave', { rule: { ...anyRule, method: 'zone' } })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'unload')
  expect((await t.screen('pick')).step).toMatchObject({ place: 'ZZ-01', consolidation: 'open' })
  expect(t.scan(ownCode('place', 'ZZ-01'))?.kind).toBe('accepted')
})
test('a file of what is here already changes nothing', async () => {
  await open()
  const { counts } = await x.choose('consolidationPlaces', `place\n${places().join('\n')}\n`)
  expect([counts.unchanged, counts.new]).toEqual([places().length, 0])
})
