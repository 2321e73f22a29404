import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, openTote, packUntil, pickUntil, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

test('what the OMS says of handling an item is shown to who picks and who packs it', async () => {
  t = await released([order('o-1', { tea: 1 }), order('o-2', { kopi: 1 })])
  await atFirstUnit(t)
  const picked = await t.screen('pick')
  expect(picked.line?.item).toMatchObject({ sku: 'tea', handling: 'Keep it dry' })
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  expect((await t.screen('pack')).lines.map(({ item }) => item.handling)).toEqual(['Keep it dry'])
})
