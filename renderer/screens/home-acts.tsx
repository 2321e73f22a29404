import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What every home screen offers besides its work: typing a code, and the person's own settings. */
export const HomeActs = () => {
  const { floor } = useWords()
  const open = useFloor((state) => state.open)
  return (
    <>
      <FloorButton name="me" icon="person" word={floor.me.button} look="plain" press={() => open('me')} />
      <FloorButton
        name="type-code"
        icon="keyboard"
        word={floor.pick.typeCode}
        look="plain"
        press={() => open('type-code')}
      />
    </>
  )
}
