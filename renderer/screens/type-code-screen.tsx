import './keypad.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor, useWindow } from '#renderer/store/floor-context.tsx'
import { askPack, askPick } from '#words/say'
import { CodePad } from './keypad.tsx'
import { placeName, useAsk } from './use-ask.ts'
import { useField } from './use-field.ts'

/** Typing a code that cannot be scanned; it enters where a scan enters. */
export const TypeCodeScreen = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { floor } = words
  const { screen } = seat
  const command = useCommand()
  const close = useFloor((state) => state.close)
  const { store } = useWindow()
  const [code, setCode] = useState('')
  const field = useField()
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
    steps: [],
    progress: null,
    unmoved: null,
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
      {code.trim() === '' ? (
        <BigLock word={floor.type.empty} />
      ) : (
        <FloorButton action="ENTER" word={floor.type.enter} look="go" press={enter} />
      )}
    </>
  )
  return (
    <FloorFrame seat={seat} place={placeName(seat, floor.top.cart)} {...asked} acts={acts}>
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          <span className="label">{floor.type.next}</span>
          <input
            ref={field}
            className="keypad-input"
            data-testid="input-code"
            aria-label={floor.type.say}
            value={code}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') enter()
            }}
          />
        </section>
        <CodePad type={(sign) => setCode(code + sign)} erase={() => setCode(code.slice(0, -1))} />
      </main>
    </FloorFrame>
  )
}
