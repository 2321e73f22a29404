/** Work that was done at the site: how long it took, and how long it should have at the usual pace. */
export interface DoneWork {
  personId: string
  tookMs: number
  usualMs: number
}

/** How long people take where others take 100. */
export interface SitePace {
  sitePercent: number
  /** What one piece of work differs from another, as the share that one standard deviation is. */
  spreadPercent: number
  percentOf: (personId: string) => number
  /** Pieces of work it was learned from. */
  samples: number
}

/** Fewer pieces of work say nothing of a site. */
export const fewestSamples = 5
/** A person's own pace counts half after so many pieces of work. */
const halfAfter = 5
/** Somebody who went home with a walk open says nothing of how long walks take. */
const beyond = 4

/**
 * What is learned of how long work takes: of the site the median, of each person what lies between the site's and their
 * own, the nearer to theirs the more they have done. Until there is enough, the usual pace with the usual spread.
 */
export function sitePace(done: readonly DoneWork[], usualSpreadPercent: number): SitePace {
  const shares = done.flatMap(({ personId, tookMs, usualMs }) => {
    const share = tookMs / usualMs
    return usualMs > 0 && share > 1 / beyond && share < beyond ? [{ personId, share }] : []
  })
  if (shares.length < fewestSamples)
    return { sitePercent: 100, spreadPercent: usualSpreadPercent, percentOf: () => 100, samples: 0 }
  const site = median(shares.map(({ share }) => share))
  const own = new Map(
    [...Map.groupBy(shares, ({ personId }) => personId)].map(([personId, of]) => {
      const theirs = median(of.map(({ share }) => share))
      return [personId, (theirs * of.length + site * halfAfter) / (of.length + halfAfter)] as const
    }),
  )
  const spread = Math.sqrt(
    shares.reduce((sum, { personId, share }) => sum + Math.log(share / (own.get(personId) ?? site)) ** 2, 0) /
      shares.length,
  )
  return {
    sitePercent: Math.round(site * 100),
    spreadPercent: Math.round(spread * 100),
    percentOf: (personId) => Math.round((own.get(personId) ?? site) * 100),
    samples: shares.length,
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 1)
    : ((sorted[middle - 1] ?? 1) + (sorted[middle] ?? 1)) / 2
}
