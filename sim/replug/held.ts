import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What a process holds, as Linux counts it. */
export interface Held {
  handles: number
  /** Of each kind of handle how many. */
  kinds: string
  threads: number
  residentKib: number
}

const mostGrowthKib = 40_000
const looks = 20
const everyMs = 100

/** What a process holds when nothing is under way: the least of some looks. A line that is being opened, or a label on its way, is no leak. */
export async function heldBy(child: ChildProcess): Promise<Held> {
  let least = heldNow(child)
  for (let look = 1; look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    const now = heldNow(child)
    if (now.handles < least.handles) least = now
  }
  return least
}

function heldNow({ pid }: ChildProcess): Held {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  const kinds = readdirSync(`/proc/${pid}/fd`).map((fd) => kindOf(`/proc/${pid}/fd/${fd}`))
  const counted = [...new Set(kinds)]
    .sort()
    .map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`)
  return {
    handles: kinds.length,
    kinds: counted.join(', '),
    threads: figure('Threads'),
    residentKib: figure('VmRSS'),
  }
}

/** What is behind a handle, without the number that tells it from others of its kind. */
function kindOf(handle: string): string {
  try {
    return readlinkSync(handle)
      .replace(/:\[\d+\]$/, '')
      .replace(/^\/dev\/pts\/\d+$/, 'terminal')
  } catch {
    return 'closed meanwhile'
  }
}

/** What a process holds more of than before. */
export function heldFaults({ first, last }: { first: Held; last: Held }): string[] {
  return [
    ...(last.handles > first.handles + 2
      ? [`handles grew from ${first.handles} (${first.kinds}) to ${last.handles} (${last.kinds})`]
      : []),
    ...(last.threads > first.threads + 1 ? [`threads grew from ${first.threads} to ${last.threads}`] : []),
    ...(last.residentKib > first.residentKib + mostGrowthKib
      ? [`memory grew from ${first.residentKib} to ${last.residentKib} KiB`]
      : []),
  ]
}
