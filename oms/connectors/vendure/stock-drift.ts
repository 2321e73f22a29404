/** A movement in Vendure's list, in the order in which they were made. */
export interface StockMove {
  type: string
  quantity: number
}

/** Those that change how many are there; the others only promise them to somebody. */
const moving: ReadonlySet<string> = new Set(['ADJUSTMENT', 'SALE', 'CANCELLATION', 'RETURN'])

/**
 * What a write of "as many as I read, and `owed` more" undid of the movements made between the reading and the writing;
 * `moves` are all since the reading. Zero when nothing came between. Null when none of them can be that write.
 *
 * Vendure makes a movement of the difference between what was there and what was written: `owed` less what came between.
 * Where that difference was nothing, it made none.
 */
export function oneMovement(owed: number, moves: readonly StockMove[]): number | null {
  let between = 0
  let undone: number | null = null
  for (const { type, quantity } of moves) {
    if (!moving.has(type)) continue
    if (type === 'ADJUSTMENT' && quantity === owed - between) return between
    between += quantity
    if (between === owed) undone ??= owed
  }
  return undone
}
