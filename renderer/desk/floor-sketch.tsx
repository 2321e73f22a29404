import type { ReactNode } from 'react'
import type { FloorDrawing } from '#domain/routing/hall-drawing'
import { useWords } from '#renderer/language/words.tsx'
import { FloorGround, FloorSigns, type PlaceOn, picture, placeOn } from '#renderer/parts/floor-ground.tsx'

/** The ground of a hall with what is drawn on it; whatever was pressed there is told by its data. */
export const FloorSketch = ({
  name,
  floor,
  press,
  children,
}: {
  name: string
  floor: FloorDrawing
  press: (data: DOMStringMap) => void
  children: (at: PlaceOn) => ReactNode
}) => {
  const { map: say } = useWords()
  const at = placeOn(floor)
  return (
    <svg
      className="floor-plan"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={say.picture}
      data-testid={name}
      onPointerDown={(event) => press((event.target as SVGElement).dataset)}
    >
      <FloorGround floor={floor} at={at} />
      {children(at)}
      <FloorSigns floor={floor} at={at} start={say.start} drops={say.drops} />
    </svg>
  )
}
