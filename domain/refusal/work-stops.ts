/** Work before packing. */
export type WorkRefusal =
  /** `failed`: somebody said that it cannot be done. `here`: this bench may do it. */
  | {
      refusal: 'work-stop-open'
      orderNumber: string
      name: string
      place: string | null
      failed: boolean
      here: boolean
    }
  | { refusal: 'not-in-kit'; sku: string; kitSku: string }
  /** The kit at hand takes `needed` of it. */
  | { refusal: 'kit-part-full'; sku: string; needed: number; left: number }
  /** Not one kit can be made of what was picked. */
  | { refusal: 'kit-parts-missing'; sku: string }
  /** Work is undone only before goods lie in a carton. */
  | { refusal: 'undo-before-cartons'; orderNumber: string }
