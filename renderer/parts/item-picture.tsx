import './item-picture.css'
import type { ItemPicture as Picture } from '#domain/order'
import { shapes } from './item-shapes.tsx'

/** An item as it is drawn everywhere: its shape in its own two colours, with a short word on it. */
export const ItemPicture = ({ picture }: { picture: Picture }) => {
  const Shape = shapes[picture.shape]
  return (
    <div className="plate">
      <svg viewBox="14 8 92 104" aria-hidden="true">
        <Shape main={picture.main} accent={picture.accent} mark={picture.mark} />
      </svg>
    </div>
  )
}
