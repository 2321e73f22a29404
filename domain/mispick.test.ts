import { expect, test } from 'vitest'
import { chargedWalk, type PickedWalk, strayIn } from '#domain/mispick'
import type { Refusal } from '#domain/refusal'

const walk = (listId: string, ...zones: string[]): PickedWalk => ({
  listId,
  personId: `P-${listId}`,
  zones,
  toteIds: [],
})

test.each<[string, PickedWalk[], string[], string | null]>([
  ['the only walk of its order', [walk('1', 'A')], ['B'], '1'],
  ['of two, the one that was where such units lie', [walk('1', 'A'), walk('2', 'B')], ['B'], '2'],
  ['nobody, when both were there', [walk('1', 'A', 'B'), walk('2', 'B')], ['B'], null],
  ['nobody, when neither was there', [walk('1', 'A'), walk('2', 'B')], ['C'], null],
  ['nobody, for an item that lies nowhere', [walk('1', 'A'), walk('2', 'B')], [], null],
  ['nobody, when nothing was picked', [], ['A'], null],
])('a stray unit is charged to %s', (_who, walks, zones, charged) => {
  expect(chargedWalk(walks, zones)?.listId ?? null).toBe(charged)
})

test.each<[string, Refusal | null, ReturnType<typeof strayIn>]>([
  [
    'an item nobody ordered',
    { refusal: 'item-not-in-order', sku: 'tea', belongsTo: null },
    { sku: 'tea', belongsTo: null },
  ],
  [
    'an item of another order',
    { refusal: 'item-not-in-order', sku: 'tea', belongsTo: 'O-2' },
    { sku: 'tea', belongsTo: 'O-2' },
  ],
  [
    'one more than was picked',
    { refusal: 'over-pack', sku: 'tea', picked: 2, left: 0 },
    { sku: 'tea', belongsTo: null },
  ],
  ['no case that holds more than is left', { refusal: 'over-pack', sku: 'tea', picked: 2, left: 1 }, null],
  ['no other refusal', { refusal: 'carton-first' }, null],
  ['nothing, when nothing was refused', null, null],
])('what was found in the tote is %s', (_what, refusal, stray) => {
  expect(strayIn(refusal)).toEqual(stray)
})
