/**
 * What one order system calls the items of this site. Each has one name there; where none was given, it goes by its own. A
 * name that was given to another item is nobody else's: null.
 */
export interface ItemNames {
  /** Every item goes by its own name. */
  none: () => boolean
  here: (skuThere: string) => string | null
  there: (sku: string) => string | null
}

const skuFields: ReadonlySet<string> = new Set(['sku', 'orderedSku', 'shippedSku'])

/** The same with every item called otherwise, however deep it stands; or the first that has no name. */
export function renamed<T>(
  value: T,
  name: (sku: string) => string | null,
): { value: T } | { noName: string } {
  let noName: string | null = null
  const walk = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(walk)
    if (typeof at !== 'object' || at === null) return at
    return Object.fromEntries(
      Object.entries(at).map(([field, held]) => {
        if (!skuFields.has(field) || typeof held !== 'string') return [field, walk(held)]
        const other = name(held)
        noName ??= other === null ? held : null
        return [field, other ?? held]
      }),
    )
  }
  const made = walk(value) as T
  return noName === null ? { value: made } : { noName }
}
