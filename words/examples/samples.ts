// What several examples speak of, as long as it comes on a floor.
export const orderNumber = 'SO-2611-08417'
export const locationId = 'B-07-42'
export const sku = 'KOPI-250'
