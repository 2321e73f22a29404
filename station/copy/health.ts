import type { CopyProblem, CopyView } from '#contract/safety'
import { type Floor, isoNow } from '#station/context'

/** Behind by more than this is said. */
const behindMs = 5_000
const firstWaitMs = 1_000
const longestWaitMs = 15_000
const tidyEveryMs = 3_600_000
const tellProgressEveryMs = 1_000

/** What the second copy needs of a floor. */
export type CopyFloor = Pick<Floor, 'db' | 'dataDir' | 'settings' | 'now' | 'tell' | 'log' | 'versions'>

/** Keeps what is said of the second copy, and when it is tried again. */
export interface CopyHealth {
  view: () => CopyView
  begin: () => void
  starting: () => void
  progress: (progress: { bytes: number; ofBytes: number }) => void
  wholeCopyEnded: () => void
  sameDisk: (same: boolean) => void
  copiedTo: (at: string) => void
  /** An answer is waited for. */
  late: () => void
  trouble: (problem: CopyProblem, detail: string) => void
  /** After trouble nothing is tried for a while. */
  isResting: () => boolean
  /** Once after each whole copy, and then every hour. */
  mayTidy: () => boolean
}

export function copyHealth(floor: CopyFloor): CopyHealth {
  const fresh = {
    state: 'off',
    problem: null,
    detail: null,
    since: null,
    copiedTo: null,
    progress: null,
  } as const
  let now: Omit<CopyView, 'folder'> = { ...fresh, sameDisk: false }
  let failures = 0
  let restUntilMs = 0
  let tidyAtMs = 0
  let toldAtMs = 0

  const show = (change: Partial<typeof now>): void => {
    const said = [now.state, now.problem, now.sameDisk].join()
    now = { ...now, ...change }
    const atMs = performance.now()
    const often = now.state === 'following' || atMs - toldAtMs < tellProgressEveryMs
    if (often && said === [now.state, now.problem, now.sameDisk].join()) return
    toldAtMs = atMs
    floor.tell({ tell: 'changed', tables: ['settings'] })
  }

  return {
    view: () => ({ ...now, folder: floor.settings.copy.folder }),
    begin: () => {
      failures = 0
      restUntilMs = 0
      show({ ...fresh, state: floor.settings.copy.folder === null ? 'off' : 'starting' })
    },
    starting: () => show({ ...fresh, state: 'starting' }),
    progress: (progress) => {
      if (now.state === 'starting' || now.state === 'away') show({ ...fresh, state: 'starting', progress })
    },
    wholeCopyEnded: () => {
      tidyAtMs = 0
    },
    sameDisk: (sameDisk) => {
      if (failures > 0) floor.log.info({}, 'the folder of the second copy is there again')
      show({ sameDisk })
    },
    copiedTo: (copiedTo) => {
      failures = 0
      show({ ...fresh, state: 'following', copiedTo })
    },
    late: () => {
      const { state, copiedTo } = now
      if (copiedTo === null || (state !== 'following' && state !== 'behind')) return
      if (floor.now().getTime() - Date.parse(copiedTo) > behindMs) show({ state: 'behind', since: copiedTo })
    },
    trouble: (problem, detail) => {
      restUntilMs = performance.now() + Math.min(longestWaitMs, firstWaitMs * 2 ** failures)
      failures++
      const state = problem === 'other-station' ? 'refused' : 'away'
      if (now.problem !== problem) floor.log.warn({ problem, detail }, 'the second copy cannot be written')
      const since = now.since ?? now.copiedTo ?? isoNow(floor)
      show({ state, problem, detail, since, progress: null })
    },
    isResting: () => performance.now() < restUntilMs,
    mayTidy: () => {
      const due = performance.now() >= tidyAtMs
      if (due) tidyAtMs = performance.now() + tidyEveryMs
      return due
    },
  }
}
