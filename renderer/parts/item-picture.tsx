import './item-picture.css'
import { useState } from 'react'
import type { PictureView } from '#contract/item-view'
import { shapes } from './item-shapes.tsx'

/** An item as it is shown everywhere: its photo, or its shape in its own two colours with a short word on it. */
export const ItemPicture = ({ picture }: { picture: PictureView }) => {
  const Shape = shapes[picture.shape]
  const [lost, setLost] = useState<string | null>(null)
  const { photo } = picture
  return (
    <div className="plate">
      {photo !== undefined && photo !== lost ? (
        <img src={`/photos/${photo}`} alt="" onError={() => setLost(photo)} />
      ) : (
        <svg viewBox="14 8 92 104" aria-hidden="true">
          <Shape main={picture.main} accent={picture.accent} mark={picture.mark} />
        </svg>
      )}
    </div>
  )
}
