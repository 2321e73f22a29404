import type { ItemPicture } from '#domain/order'

/** How an item is shown: as a photo where the site has one, else as it is drawn. */
export interface PictureView extends ItemPicture {
  /** The file of its photo. */
  photo?: string
}

/** An item as floor screens show it. */
export interface ItemView {
  sku: string
  name: string
  unitWord: string
  gtin: string | null
  picture: PictureView
  fragile: boolean
  hazmat: string | null
  /** How it is handled, in the words of who sells it. */
  handling: string | null
}
