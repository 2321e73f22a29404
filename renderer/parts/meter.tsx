import './meter.css'

/** Orders of a wave by how far they are: done solid green, packing ink, picking hatched, the rest grey. */
export const Meter = ({
  done,
  packing,
  picking,
  toDo,
}: {
  done: number
  packing: number
  picking: number
  toDo: number
}) => (
  <div className="meter">
    {Object.entries({ done, packing, picking, toDo }).map(
      ([part, orders]) => orders > 0 && <i key={part} data-part={part} style={{ flex: orders }} />,
    )}
  </div>
)
