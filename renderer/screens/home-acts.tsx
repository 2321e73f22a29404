import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What every home screen offers besides its work: typing a code, and the person's own settings. */
export const HomeActs = () => {
  const open = useFloor((state) => state.open)
  const help = useFloor((state) => state.help)
  return (
    <>
      <FloorButton action="ME" press={() => open('me')} />
      <FloorButton action="HELP" press={() => help(true)} />
      <FloorButton action="TYPE" press={() => open('type-code')} />
    </>
  )
}
