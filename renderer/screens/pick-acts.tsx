import type { PickView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'

/** What a picker may do by touch at this step. */
export const PickActs = ({ view }: { view: PickView }) => {
  const { floor } = useWords()
  const { pick } = floor
  const command = useCommand()
  const open = useFloor((state) => state.open)
  const { step, line, nextLocation, list } = view
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
  if (step.step === 'done') {
    return (
      <>
        <FloorButton
          name="home"
          icon="home"
          word={pick.home}
          look="plain"
          press={() => void command('goHome', {})}
        />
        <FloorButton
          name="next-list"
          icon="released"
          word={pick.nextList}
          look="go"
          press={() => void command('getWork', {})}
        />
      </>
    )
  }
  if (step.step === 'zero-check') {
    return (
      <>
        <FloorButton
          name="not-empty"
          icon="no"
          word={pick.notEmpty}
          look="plain"
          press={() => void command('answerZeroCheck', { empty: false })}
        />
        <FloorButton
          name="empty"
          icon="saved"
          word={pick.yesEmpty}
          look="go"
          press={() => void command('answerZeroCheck', { empty: true })}
        />
      </>
    )
  }
  const atLine =
    !list.held && (step.step === 'scan-location' || step.step === 'scan-item' || step.step === 'scan-tote')
  return (
    <>
      {atLine && line !== null && (
        <>
          <FloorButton
            name="short"
            icon="attention"
            word={pick.short}
            look="plain"
            press={() => open('short')}
          />
          <FloorButton
            name="skip"
            icon="skip"
            word={pick.skip}
            look="plain"
            press={() => void command('skipLine', { lineId: line.lineId })}
          />
        </>
      )}
      {typeCode}
      {more}
      {atLine && (
        <div className="floor-aside">
          <div className="label">{nextLocation === null ? pick.lastStop : pick.nextStop}</div>
          <b className="code">{nextLocation ?? '–'}</b>
        </div>
      )}
    </>
  )
}
