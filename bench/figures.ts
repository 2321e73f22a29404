/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, two) => one - two)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** One line of figures: every sample kept, nothing averaged away. */
export function figures(name: string, samples: readonly number[]): string {
  const of = (share: number) => percentile(samples, share).toFixed(1)
  return `${name.padEnd(28)} n ${String(samples.length).padStart(5)}  p50 ${of(0.5)}  p95 ${of(0.95)}  p99 ${of(0.99)}  max ${of(1)} ms`
}

/** A goal beside its figure; prints and remembers whether it was met. */
export function goal(name: string, value: number, most: number): boolean {
  console.log(
    `${value <= most ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(1)} ms, at most ${most.toFixed(1)} ms`,
  )
  return value <= most
}
