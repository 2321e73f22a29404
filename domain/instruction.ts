/** What a packer must have read before the first unit: of its goods, of the order, and what its OMS says in words. */
export type InstructionKind = 'fragile' | 'hazmat' | 'gift' | OrderInstruction['kind']

/** Instructions an OMS gives with an order: the customer's own packaging, something to put in, or words of any kind. */
export const orderInstructions = ['ownPackaging', 'insert', 'text'] as const
export interface OrderInstruction {
  kind: (typeof orderInstructions)[number]
  text: string
}

/** One thing to be read; of goods that are known by a class, such as a UN number, the class. */
export interface Instruction {
  kind: InstructionKind
  text: string | null
}

/** What stands before the first unit of an order, hazmat classes each once, in the sequence in which it matters. */
export function instructionsOf(
  order: { giftNote: string | null; instructions?: readonly OrderInstruction[] | undefined },
  goods: readonly { fragile: boolean; hazmat: string | null }[],
): Instruction[] {
  const classes = [...new Set(goods.flatMap(({ hazmat }) => hazmat ?? []))].toSorted()
  const all: Instruction[] = [
    ...classes.map((text) => ({ kind: 'hazmat' as const, text })),
    ...(goods.some(({ fragile }) => fragile) ? [{ kind: 'fragile' as const, text: null }] : []),
    ...(order.giftNote === null ? [] : [{ kind: 'gift' as const, text: null }]),
    ...(order.instructions ?? []),
  ]
  return all
}
