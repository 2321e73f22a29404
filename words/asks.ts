import type { PackStepView, PackView } from '#contract/pack-view'
import type { PickStepView, PickView } from '#contract/pick-view'
import type { Accepted } from '#contract/verdict'
import type { Said, Sentences } from '#words/table'

/** Everything the beam says: what is asked at each step, and what was saved. */
export interface AskWords {
  pick: Sentences<PickStepView, 'step', PickView, Said>
  pack: Sentences<PackStepView, 'step', PackView, Said>
  accepted: Sentences<Accepted, 'saved', null, string>
  faults: Record<'bug' | 'disk-full' | 'oms' | 'device', (logId: string) => Said>
}
