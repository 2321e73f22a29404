import type { HomeView } from '#contract/seat-view'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** What every home screen offers besides its work: typing a code, the person's own settings, and undoing the label scanned last. */
export const HomeActs = ({ view }: { view: HomeView | null }) => {
  const open = useFloor((state) => state.open)
  const help = useFloor((state) => state.help)
  return (
    <>
      <FloorButton action="ME" press={() => open('me')} />
      <FloorButton action="HELP" press={() => help(true)} />
      <FloorButton action="TYPE" press={() => open('type-code')} />
      {view?.toTakeBack != null && <FloorButton action="VOID" />}
    </>
  )
}
