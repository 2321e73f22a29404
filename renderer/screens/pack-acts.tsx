import type { PackView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'

/** What a packer may do by touch at this step. The primary is at the right; locked, it says why. */
export const PackActs = ({ view }: { view: PackView }) => {
  const { floor } = useWords()
  const { pack, pick } = floor
  const command = useCommand()
  const open = useFloor((state) => state.open)
  const { step } = view
  const typeCode = (
    <FloorButton
      name="type-code"
      icon="keyboard"
      word={pick.typeCode}
      look="plain"
      press={() => open('type-code')}
    />
  )
  const more = (
    <FloorButton name="more" icon="more" word={pick.more} look="plain" press={() => open('more')} />
  )
  const leave = (
    <FloorButton
      name="leave-order"
      icon="back"
      word={pack.leave}
      look="plain"
      press={() => void command('leaveOrder', {})}
    />
  )
  const takeOut = (
    <FloorButton
      name="take-out"
      icon="back"
      word={pack.takeOut}
      look="plain"
      press={() => open('take-out')}
    />
  )
  const locked = (word: string) => (
    <FloorButton name="close" icon="blocked" word={word} look="wait" press={() => {}} />
  )
  switch (step.step) {
    case 'confirm-partial':
      return (
        <>
          {leave}
          {more}
          {step.allowed ? (
            <FloorButton
              name="confirm-partial"
              icon="saved"
              word={pack.partialConfirm}
              look="go"
              press={() => void command('confirmPartial', {})}
            />
          ) : (
            <FloorButton
              name="confirm-partial"
              icon="blocked"
              word={pack.partialLocked}
              look="wait"
              press={() => {}}
            />
          )}
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
          {typeCode}
          {more}
          {locked(pack.closeLocked(view.needed - view.verified))}
        </>
      )
    case 'weigh':
      return (
        <>
          {takeOut}
          {more}
          <FloorButton
            name="weigh"
            icon="scale"
            word={pack.weighNow}
            look="plain"
            press={() => void command('weighAgain', {})}
          />
          {locked(pack.weighLocked)}
        </>
      )
    case 'weight-off':
      return (
        <>
          {takeOut}
          {more}
          <FloorButton
            name="override"
            icon="supervisor"
            word={pack.override}
            look="plain"
            press={() => open('override')}
          />
          <FloorButton
            name="weigh"
            icon="again"
            word={pack.weighAgain}
            look="go"
            press={() => void command('weighAgain', {})}
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
            <FloorButton
              name="retry-label"
              icon="printer"
              word={pack.retry}
              look="go"
              press={() => void command('retryLabel', { jobId: step.jobId })}
            />
          )}
        </>
      )
    case 'label-unknown':
      return (
        <>
          {leave}
          {typeCode}
          {more}
          <FloorButton
            name="retry-label"
            icon="printer"
            word={pack.nothingCame}
            look="go"
            press={() => void command('retryLabel', { jobId: step.jobId })}
          />
        </>
      )
    case 'scan-label':
      return (
        <>
          <FloorButton
            name="reprint"
            icon="printer"
            word={pack.reprint}
            look="plain"
            press={() => open('reprint')}
          />
          {typeCode}
          {more}
          {locked(pack.scanLocked)}
        </>
      )
  }
}
