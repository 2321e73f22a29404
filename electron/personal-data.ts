const personal =
  /^(addressee|addressLines?|address|phone|email|town|postcode|giftNote|name|personName|pin|badge|token|password|secret|authorization|body|raw|bytes|bytesHex)$/i
const longestText = 4000

/** Leaves out whatever could name a customer, a worker or a secret before it reaches a log file. */
export function withoutPersonalData(about: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(about)
      .filter(([key]) => !personal.test(key))
      .map(([key, value]) => [key, cleaned(value, depth)]),
  )
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, longestText)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Error)
    return { type: value.name, stack: (value.stack ?? value.message).slice(0, longestText) }
  if (depth > 5) return '…'
  if (Array.isArray(value)) return value.slice(0, 50).map((one: unknown) => cleaned(one, depth + 1))
  return withoutPersonalData({ ...value }, depth + 1)
}
