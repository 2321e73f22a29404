import type { ReactNode } from 'react'
import type { ComparisonView, Verdict } from '#contract/verdict'
import type { Refusal } from '#domain/refusal'
import type { BeamView, StepView } from '#renderer/parts/beam.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { sayAccepted, sayRefusal, type Words } from '#words/say'

/** What a screen asks for, before any verdict lies over it. */
export interface Ask {
  state: 'idle' | 'ask' | 'attention' | 'blocked'
  icon: IconName
  say: string
  next: ReactNode
  steps: readonly StepView[]
  progress: number | null
  /** Said after a refusal that shows two things side by side, such as the count that did not change. */
  unmoved: string | null
}

const stopped: Partial<Record<Refusal['refusal'], IconName>> = {
  'order-cancelled': 'cancelled',
  'order-changed': 'cancelled',
  'order-claimed-elsewhere': 'cancelled',
  'order-left': 'cancelled',
  'order-held': 'blocked',
  'label-in-doubt': 'blocked',
  'list-held': 'blocked',
  'weight-off': 'blocked',
  'gain-off': 'scale',
  'pin-locked': 'blocked',
  'seat-locked': 'blocked',
  'carton-over-weight': 'blocked',
  'no-numbers': 'blocked',
  'disk-full': 'cancelled',
}

/** The beam of this instant: the ask, or what became of the last scan. */
export function beamOf(
  words: Words,
  ask: Ask,
  notice: Verdict | null,
  working: boolean,
): { beam: BeamView; compared: ComparisonView | null } {
  const { say, next, icon, steps, progress } = ask
  if (working)
    return {
      beam: { ...ask, state: 'working', icon: 'waiting', say: words.floor.beam.working, next: say },
      compared: null,
    }
  if (notice === null || notice.kind === 'asked')
    return { beam: { state: ask.state, icon, say, next, steps, progress }, compared: null }
  if (notice.kind === 'accepted') {
    const beam = {
      state: 'accepted',
      icon: 'saved',
      say: sayAccepted(words, notice.said),
      next: words.floor.beam.following(say),
      steps,
      progress,
    } as const
    return { beam, compared: null }
  }
  if (notice.kind === 'fault') {
    const said = words.asks.faults[notice.fault](notice.logId)
    const disk = notice.fault === 'disk-full'
    return {
      beam: {
        state: disk ? 'blocked' : 'attention',
        icon: disk ? 'cancelled' : 'attention',
        ...said,
        steps: [],
        progress,
      },
      compared: null,
    }
  }
  const said = sayRefusal(words, notice.refusal, say)
  const stop = stopped[notice.refusal.refusal]
  const sub =
    notice.scanned === null
      ? said.next
      : ask.unmoved === null
        ? words.floor.beam.following(say)
        : words.floor.beam.both(say, ask.unmoved)
  return {
    beam: {
      state: stop === undefined ? 'refused' : 'blocked',
      icon: stop ?? 'refused',
      say: said.say,
      next: sub,
      steps: [],
      progress,
    },
    compared: notice.scanned,
  }
}

/** The steps of a screen, of which at most three are shown: the last done one, the one now, the next. */
export function threeSteps(all: readonly StepView[]): StepView[] {
  const now = all.findIndex((step) => step.stage === 'now')
  if (all.length <= 3 || now < 0) return all.slice(-3)
  const from = Math.min(Math.max(0, now - 1), all.length - 3)
  return all.slice(from, from + 3)
}
