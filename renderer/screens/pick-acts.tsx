import type { PickView } from '#contract/pick-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What a picker may do by touch at this step. */
export const PickActs = ({ view }: { view: PickView }) => {
  const { floor, cartonPicks } = useWords()
  const { pick } = floor
  const open = useFloor((state) => state.open)
  const verdict = useFloor((state) => state.notice)
  const { step, line, nextLocation, list, takeOver, carton } = view
  const typeCode = <FloorButton action="TYPE" press={() => open('type-code')} />
  const more = <FloorButton action="MORE" press={() => open('more')} />
  if (step.step === 'done') {
    return (
      <>
        <FloorButton action="HOME" />
        <FloorButton action="WORK" icon="released" word={pick.nextList} look="go" />
      </>
    )
  }
  if (step.step === 'twin-check') {
    return (
      <>
        <FloorButton action="NOT-EMPTY" word={pick.notEmpty} />
        <FloorButton action="EMPTY" icon="attention" word={pick.twinsShort} look="go" />
      </>
    )
  }
  if (step.step === 'zero-check') {
    return (
      <>
        <FloorButton action="NOT-EMPTY" />
        <FloorButton action="EMPTY" word={pick.yesEmpty} look="go" />
      </>
    )
  }
  const atLine =
    !list.held && (step.step === 'scan-location' || step.step === 'scan-item' || step.step === 'scan-tote')
  const mayKey = step.step === 'scan-item' && step.mayKey
  const mayOverride =
    line?.caught != null &&
    verdict?.kind === 'refused' &&
    (verdict.refusal.refusal === 'unit-weight-off' || verdict.refusal.refusal === 'line-weight-over')
  return (
    <>
      {atLine && line !== null && (
        <>
          {mayOverride && <FloorButton action="OVERRIDE" />}
          {mayKey && <FloorButton action="QUANTITY" press={() => open('quantity')} />}
          <FloorButton action="SHORT" press={() => open('short')} />
          {!mayOverride && (
            <>
              <FloorButton action="SKIP" />
              {carton === null ? (
                <FloorButton action="TOTE-FULL" />
              ) : (
                <FloorButton action="TOTE-FULL" word={cartonPicks.full} />
              )}
            </>
          )}
        </>
      )}
      {step.step === 'bind-tote' && step.mayShort && !list.held && (
        <FloorButton action="SHORT" press={() => open('short')} />
      )}
      {typeCode}
      {more}
      {takeOver !== null && <FloorButton action="TAKE-OVER" look="go" />}
      {atLine && !mayKey && (
        <div className="floor-aside">
          <div className="label">{nextLocation === null ? pick.lastStop : pick.nextStop}</div>
          <b className="code">{nextLocation ?? '–'}</b>
        </div>
      )}
    </>
  )
}
