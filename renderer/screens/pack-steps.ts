import type { PackView } from '#contract/pack-view'
import type { StepView } from '#renderer/parts/beam.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { kilograms } from '#words/format'
import type { Words } from '#words/say'
import { threeSteps } from './beam-view.ts'

/** The icon of each step at a bench. */
export const packIcons: Record<PackView['step']['step'], IconName> = {
  'confirm-partial': 'attention',
  instructions: 'attention',
  'choose-carton': 'carton',
  'scan-unit': 'scan',
  'gain-off': 'scale',
  recount: 'keyboard',
  weigh: 'scale',
  'weight-off': 'blocked',
  'choose-service': 'truck',
  'label-pending': 'printerOff',
  'label-awaited': 'waiting',
  'label-unknown': 'printerOff',
  'scan-label': 'label',
}

const order: Record<PackView['step']['step'], number> = {
  'confirm-partial': 0,
  instructions: 0,
  'choose-carton': 0,
  'scan-unit': 1,
  'gain-off': 1,
  recount: 1,
  weigh: 2,
  'weight-off': 2,
  'choose-service': 3,
  'label-pending': 3,
  'label-awaited': 3,
  'label-unknown': 3,
  'scan-label': 4,
}

/** The steps in the beam of a bench, at most three. */
export function packSteps(
  { floor: { steps } }: Words,
  { step, verified, needed, carton }: PackView,
): StepView[] {
  const at = order[step.step]
  const weighed = carton?.weightG ?? null
  const all: { word: string; done: string; icon: IconName | null; mark: string | null }[] = [
    { word: steps.carton, done: steps.carton, icon: 'carton', mark: null },
    {
      word: steps.verify,
      done: steps.verified,
      icon: at === 1 ? null : 'scan',
      mark: `${verified}/${needed}`,
    },
    {
      word: steps.weigh,
      done: weighed === null ? steps.weigh : kilograms(weighed),
      icon: 'scale',
      mark: null,
    },
    {
      word: steps.label,
      done: steps.label,
      icon: step.step === 'label-pending' || step.step === 'label-awaited' ? 'waiting' : 'printer',
      mark: null,
    },
    { word: steps.scanLabel, done: steps.scanLabel, icon: 'label', mark: null },
  ]
  const staged = all.map(
    ({ word, done, icon, mark }, place): StepView => ({
      stage: place < at ? 'done' : place === at ? 'now' : 'next',
      word: place < at ? done : word,
      icon,
      mark,
    }),
  )
  const fromVerify = step.step === 'scan-unit' || (at === 3 && step.step !== 'scan-label')
  return fromVerify ? staged.slice(1, 4) : threeSteps(staged)
}
