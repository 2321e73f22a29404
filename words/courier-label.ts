import type { PackStepView } from '#contract/pack-view'
import type { CourierLabelTrouble } from '#domain/courier-label'
import type { Said, Sentences } from '#words/table'

/** Why a carton stands there without the label that its courier makes. */
type LabelAwaited = Extract<PackStepView, { step: 'label-awaited' }>

/** What is said while a courier's label is not here, or is none. */
export interface CourierLabelWords {
  /** What the beam says. */
  said: Record<LabelAwaited['wait'], (courierName: string) => Said>
  /** What to do meanwhile, step by step. */
  steps: Record<LabelAwaited['wait'], readonly string[]>
  /** Asks for it at once, or for another one. */
  askAgain: Record<LabelAwaited['wait'], string>
  troubles: Sentences<CourierLabelTrouble, 'trouble', null, string>
}

/** What is wrong with a label, in one sentence. */
export const courierTrouble = ({ troubles }: CourierLabelWords, trouble: CourierLabelTrouble): string =>
  (troubles[trouble.trouble] as (about: CourierLabelTrouble, all: null) => string)(trouble, null)
