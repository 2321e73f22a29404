import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor, useWindow } from '#renderer/store/floor-context.tsx'
import { askPack, askPick } from '#words/say'
import { EnterCode, TypedCode } from './typed-code.tsx'
import { oneStep, placeName, useAsk } from './use-ask.ts'

/** Typing a code that cannot be scanned; it enters where a scan enters. */
export const TypeCodeScreen = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { floor } = words
  const { screen } = seat
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { store } = useWindow()
  const [code, setCode] = useState('')
  const needed =
    screen.screen === 'pick'
      ? askPick(words, screen).say
      : screen.screen === 'pack'
        ? askPack(words, screen).say
        : null
  const asked = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say: floor.type.say,
    next: needed === null ? floor.type.next : floor.type.nextAsk(needed),
    ...oneStep,
  })
  const enter = (): void => {
    const text = code.trim()
    if (text === '') return
    setCode('')
    void command('typeCode', { text }).then((answer) => {
      if (answer.ok && (store.getState().notice?.kind ?? 'accepted') === 'accepted') close()
    })
  }
  const acts = (
    <>
      <FloorButton action="BACK" word={floor.me.back} press={close} />
      <FloorButton action="CLEAR" press={() => setCode('')} />
      <EnterCode code={code} enter={enter} />
    </>
  )
  return (
    <FloorFrame seat={seat} place={placeName(seat, floor.top.cart)} {...asked} acts={acts}>
      <TypedCode
        of="code"
        label={floor.type.next}
        name={floor.type.say}
        code={code}
        type={setCode}
        enter={enter}
      />
    </FloorFrame>
  )
}
