import type { SortGoods, SortLine, SortSlot } from '#domain/put-wall'

/**
 * Lines of orders with a cubby whose missing units can never come: nothing of their item lies in any tote of the batch or
 * in anybody's hand. `unsorted` is what lies in all totes of a batch whose walk is over. Orders without a cubby take no
 * place at the wall and wait for the end.
 */
export function neverComing(
  { slots, lines }: { slots: readonly SortSlot[]; lines: readonly SortLine[] },
  unsorted: readonly SortGoods[],
): (SortLine & { missing: number })[] {
  const inWall = new Set(
    slots.flatMap(({ slot, cubbyId, fullCubbies }) =>
      cubbyId !== null || fullCubbies.length > 0 ? [slot] : [],
    ),
  )
  const mayCome = new Set([
    ...unsorted.map(({ sku }) => sku),
    ...lines.flatMap(({ sku, inHand }) => (inHand > 0 ? [sku] : [])),
  ])
  return lines.flatMap((line) => {
    const missing = line.quantity - line.sorted - line.inHand - line.shortQuantity
    return missing > 0 && inWall.has(line.slot) && !mayCome.has(line.sku) ? [{ ...line, missing }] : []
  })
}
