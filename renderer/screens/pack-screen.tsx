import './pack.css'
import type { PackView } from '#contract/pack-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { askPack, timeLeft, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'
import { ChooseCarton } from './choose-carton.tsx'
import { GainOffWork } from './gain-off-work.tsx'
import { InstructionsWork } from './instructions-work.tsx'
import { LabelWork } from './label-work.tsx'
import { PackActs } from './pack-acts.tsx'
import { packIcons, packSteps } from './pack-steps.ts'
import { PackWork } from './pack-work.tsx'
import { PartialWork } from './partial-work.tsx'
import { ServiceWork } from './service-work.tsx'
import { useAsk } from './use-ask.ts'
import { WeightOffWork } from './weight-off-work.tsx'

function stateOf({ step }: PackView): Ask['state'] {
  switch (step.step) {
    case 'confirm-partial':
      return step.allowed ? 'attention' : 'blocked'
    case 'gain-off':
    case 'weight-off':
      return 'blocked'
    case 'label-pending':
      return step.reason === 'waiting' ? 'ask' : 'attention'
    case 'label-awaited':
      return step.wait === 'refused' ? 'attention' : 'ask'
    case 'instructions':
    case 'label-unknown':
      return 'attention'
    case 'choose-service':
      return step.doubt === 'always' || step.doubt === 'wished' ? 'ask' : 'attention'
    default:
      return 'ask'
  }
}

function askOf(words: Words, view: PackView): Ask {
  const { step, verified, needed } = view
  const waiting = step.step === 'label-pending' && step.reason === 'waiting'
  return {
    state: stateOf(view),
    icon: waiting ? 'printer' : packIcons[step.step],
    ...askPack(words, view),
    steps: packSteps(words, view),
    progress: step.step === 'scan-unit' && needed > 0 ? verified / needed : null,
    unmoved: step.step === 'scan-unit' ? words.floor.beam.countStill(verified, needed) : null,
  }
}

/** One order at the bench, from the carton to the label on it. */
export const PackScreen = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const words = useWords()
  const now = useNow(10_000)
  const { beam, compared } = useAsk(askOf(words, view))
  const middle = (
    <>
      <b className="code" data-testid="order-number">
        {view.order.number}
      </b>
      <span className="top-bar-rule" />
      <span className="dim one-line">{view.order.courierName}</span>
      <b>{timeLeft(words, view.order.cutOffAt, now)}</b>
    </>
  )
  return (
    <FloorFrame seat={seat} middle={middle} beam={beam} compared={compared} acts={<PackActs view={view} />}>
      <Work seat={seat} view={view} />
    </FloorFrame>
  )
}

const Work = ({ seat, view }: { seat: SeatView; view: PackView }) => {
  const { step, service } = view
  switch (step.step) {
    case 'confirm-partial':
      return <PartialWork view={view} step={step} />
    case 'instructions':
      return <InstructionsWork view={view} instructions={step.instructions} />
    case 'choose-carton':
      return <ChooseCarton view={view} />
    case 'scan-unit':
    case 'recount':
    case 'weigh':
      return <PackWork seat={seat} view={view} />
    case 'gain-off':
      return <GainOffWork seat={seat} view={view} step={step} />
    case 'weight-off':
      return <WeightOffWork seat={seat} view={view} step={step} />
    case 'choose-service':
      return service === null ? null : <ServiceWork service={service} />
    case 'label-pending':
    case 'label-awaited':
    case 'label-unknown':
    case 'scan-label':
      return <LabelWork view={view} step={step} />
  }
}
