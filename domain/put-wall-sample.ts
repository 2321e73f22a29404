import type { NamedAtWall, SortGoods, SortLine, SortSlot, SortWork } from '#domain/put-wall'

export const goods = (sku: string, quantity: number, change: Partial<SortGoods> = {}): SortGoods => ({
  sku,
  lot: null,
  serial: null,
  quantity,
  ...change,
})
export const sortLine = (lineId: string, slot: number, sku: string, quantity: number): SortLine => ({
  lineId,
  slot,
  sku,
  quantity,
  sorted: 0,
  inHand: 0,
  shortQuantity: 0,
})
export const sortSlot = (slot: number, cubbyId: string | null = null): SortSlot => ({
  slot,
  orderRef: `o-${slot}`,
  orderNumber: `SO-${slot}`,
  cubbyId,
  fullCubbies: [],
})

/** A tote with three teas and two kopi for two orders, for tests: the first wants two teas, the second a tea and a kopi. */
export const atWall: SortWork = {
  toteId: 'T-0001',
  listId: 'batch-1',
  number: 'L-0001-01',
  wall: 'W1',
  held: false,
  emptyCubbies: 3,
  slots: [sortSlot(1), sortSlot(2, 'W1-02')],
  lines: [sortLine('1-tea', 1, 'tea', 2), sortLine('2-tea', 2, 'tea', 1), sortLine('2-kopi', 2, 'kopi', 1)],
  inTote: [goods('tea', 3), goods('kopi', 2, { lot: 'L1' })],
  elsewhere: [],
  hand: null,
}
/** The first tea is in the hand, for the first order. */
export const teaInHand: SortWork = {
  ...atWall,
  lines: atWall.lines.map((line) => (line.lineId === '1-tea' ? { ...line, inHand: 1 } : line)),
  inTote: [goods('tea', 2), goods('kopi', 2, { lot: 'L1' })],
  hand: { lineId: '1-tea', ...goods('tea', 1) },
}

export const unit = (sku: string, change: Partial<SortGoods> = {}): NamedAtWall => ({
  kind: 'item',
  ...goods(sku, 1),
  ...change,
})
export const cubby = (toteId: string, usedBy: string | null = null, wall = 'W1'): NamedAtWall => ({
  kind: 'tote',
  toteId,
  wall,
  usedBy,
})
export const plainTote = (toteId: string): NamedAtWall => ({
  kind: 'tote',
  toteId,
  wall: null,
  usedBy: null,
})
