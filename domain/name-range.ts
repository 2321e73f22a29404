const order = new Intl.Collator('en', { numeric: true })

/** Names in the order people count in: T-9 before T-10. */
export const inOrder = (names: readonly string[]): string[] => [...names].sort(order.compare)

/** Whether a name lies between two others, both included; an empty end is open. */
export const isBetween = (name: string, from: string, to: string): boolean =>
  (from === '' || order.compare(name, from) >= 0) && (to === '' || order.compare(name, to) <= 0)
