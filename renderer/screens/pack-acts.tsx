import type { PackView } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What a packer may do by touch at this step. The primary is at the right; locked, it says why. */
export const PackActs = ({ view }: { view: PackView }) => {
  const { floor, courierLabel, rates } = useWords()
  const { pack } = floor
  const open = useFloor((state) => state.open)
  const { step } = view
  const typeCode = <FloorButton action="TYPE" press={() => open('type-code')} />
  const more = <FloorButton action="MORE" press={() => open('more')} />
  const leave = <FloorButton action="LEAVE" />
  const takeOut = <FloorButton action="TAKE-OUT" press={() => open('take-out')} />
  const locked = (word: string) => <BigLock word={word} />
  switch (step.step) {
    case 'confirm-partial':
      return (
        <>
          {leave}
          {more}
          <FloorButton
            action="CONFIRM"
            icon={step.allowed ? 'saved' : 'supervisor'}
            word={step.allowed ? pack.partialConfirm : pack.partialLocked}
            look="go"
          />
        </>
      )
    case 'instructions':
      return (
        <>
          {leave}
          {more}
          <FloorButton action="CONFIRM" word={pack.understood} look="go" />
        </>
      )
    case 'choose-carton':
      return (
        <>
          {leave}
          {typeCode}
          {more}
          {locked(pack.closeLocked(view.needed - view.verified))}
        </>
      )
    case 'scan-unit':
      return (
        <>
          {view.verified > 0 && takeOut}
          {view.stray !== null ? (
            <FloorButton action="MISPICK" />
          ) : view.keyable === null ? (
            typeCode
          ) : (
            <FloorButton action="QUANTITY" press={() => open('quantity')} />
          )}
          {more}
          {locked(pack.closeLocked(view.needed - view.verified))}
        </>
      )
    case 'gain-off':
      return (
        <>
          {takeOut}
          {more}
          <FloorButton action="OVERRIDE" word={step.own ? pack.gainRight : pack.override} />
          {locked(pack.gainLocked)}
        </>
      )
    case 'recount':
      return locked(pack.countLocked)
    case 'weigh':
      return (
        <>
          {view.stray === null ? takeOut : <FloorButton action="MISPICK" />}
          {more}
          <FloorButton action="WEIGH" icon="scale" word={pack.weighNow} />
          {locked(pack.weighLocked)}
        </>
      )
    case 'weight-off':
      return (
        <>
          {takeOut}
          {more}
          <FloorButton action="OVERRIDE" word={pack.override} />
          <FloorButton action="WEIGH" icon="again" word={pack.weighAgain} look="go" />
        </>
      )
    case 'choose-service':
      return (
        <>
          {leave}
          {more}
          <FloorButton
            action="CONFIRM"
            icon={view.service?.why === 'kept' ? 'supervisor' : 'saved'}
            word={view.service?.why === 'kept' ? rates.keep : rates.take}
            look="go"
          />
        </>
      )
    case 'label-pending':
      return (
        <>
          {leave}
          {more}
          {step.reason === 'waiting' ? (
            locked(pack.labelLocked)
          ) : (
            <FloorButton action="PRINT" word={pack.retry} look="go" />
          )}
        </>
      )
    case 'label-awaited':
      return (
        <>
          {leave}
          {more}
          <FloorButton action="PRINT" word={courierLabel.askAgain[step.wait]} look="go" />
        </>
      )
    case 'label-unknown':
      return (
        <>
          {leave}
          {typeCode}
          {more}
          <FloorButton action="PRINT" word={pack.nothingCame} look="go" />
        </>
      )
    case 'scan-label':
      return (
        <>
          <FloorButton action="REPRINT" press={() => open('reprint')} />
          {typeCode}
          {more}
          {locked(pack.scanLocked)}
        </>
      )
  }
}
