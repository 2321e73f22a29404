const order = new Intl.Collator('en', { numeric: true })

/** Names in the order people count in: T-9 before T-10. */
export const inOrder = (names: readonly string[]): string[] => [...names].sort(order.compare)

/** So many numbers from this one on, in as many digits: LP-0009, LP-0010. A name without digits at its end is alone. */
export function namesFrom(first: string, count: number): string[] {
  const digits = /\d{1,12}$/.exec(first)?.[0]
  if (digits === undefined) return [first]
  const start = first.slice(0, first.length - digits.length)
  return Array.from(
    { length: count },
    (_, at) => `${start}${String(Number(digits) + at).padStart(digits.length, '0')}`,
  )
}

/** Whether a name lies between two others, both included; an empty end is open. */
export const isBetween = (name: string, from: string, to: string): boolean =>
  (from === '' || order.compare(name, from) >= 0) && (to === '' || order.compare(name, to) <= 0)
