import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'

/** The way to the manifests of today, for whoever stands at the door when a courier comes. */
export const HandOverButton = () => {
  const open = useFloor((state) => state.open)
  return <FloorButton action="MANIFEST" press={() => open('hand-over')} />
}
