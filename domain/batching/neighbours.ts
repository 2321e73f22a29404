import { type BatchAsk, slotsOf } from '#domain/batching/batch-plan'

/** Orders worth trying together with each: those with which a common walk saves most, the best first. */
export function neighboursOf({ orders, lengthOf }: BatchAsk, most: number): { lists: Int32Array[]; evaluations: number } {
  const into = new Int32Array(orders[0]?.slots.length ?? 0)
  const alone = orders.map(({ slots }) => lengthOf(slots))
  let evaluations = orders.length
  const lists = orders.map((_, one) => {
    const saves = new Float64Array(orders.length)
    const others: number[] = []
    for (let two = 0; two < orders.length; two++) {
      if (two === one) continue
      others.push(two)
      saves[two] = (alone[two] ?? 0) - lengthOf(slotsOf(orders, [one, two], into))
      evaluations++
    }
    others.sort((a, b) => (saves[b] as number) - (saves[a] as number))
    return Int32Array.from(others.slice(0, most))
  })
  return { lists, evaluations }
}
