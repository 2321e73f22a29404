import type { SiteColumnWords } from '#words/site-words'

/** English headings of site data and what belongs below them. */
export const siteColumns: SiteColumnWords = {
  items: {
    sku: ['SKU', 'your number of the item; names it everywhere'],
    name: ['Name', 'as pickers and packers read it'],
    unitWord: ['Unit word', 'pack, bottle, jar, bag, piece, set …; empty: unit'],
    weightMg: ['Weight', 'of one unit with its packaging; empty: not known, the scale then cannot check'],
    lengthMm: ['Length', 'of one unit as it is packed'],
    widthMm: ['Width', 'of one unit as it is packed'],
    heightMm: ['Height', 'of one unit as it is packed'],
    tracking: ['Tracking', 'none, lot or serial; empty: none'],
    expires: ['Expires', 'whether it has a best-before date; empty: no'],
    fragile: ['Fragile', 'empty: no'],
    hazmat: ['Hazmat', 'dangerous goods class or note; empty: none'],
    priceSen: ['Price', 'of one unit, in the currency of the site; empty: 0'],
    shape: ['Picture shape', 'how it is drawn where there is no photo; empty: carton'],
    main: ['Picture colour', 'main colour of the drawing; empty: chosen by the program'],
    accent: ['Picture second colour', 'empty: chosen by the program'],
    mark: ['Picture word', 'short word on the drawing; empty: from the name'],
  },
  codes: {
    code: ['Barcode', 'the text under the bars; GTINs are checked by their last digit'],
    sku: ['SKU', 'an item that is here already'],
    kind: ['Code kind', 'gtin, alternate (any other code) or case; empty: told from the code and quantity'],
    quantity: ['Quantity', 'units this code stands for; empty: 1'],
  },
  aisles: {
    aisle: ['Aisle', 'as in the locations'],
    xMm: ['From the first aisle, mm', 'millimetres along a cross-aisle; 0 for the first'],
  },
  crossAisles: {
    afterBay: ['After bay', 'the bays in front of it; 0 for the one in front of bay 1'],
    widthMm: ['Width, mm', 'millimetres between the racks'],
  },
  stretches: {
    aisle: ['Aisle', 'an aisle of the map'],
    afterBay: ['After bay', 'the cross-aisle of the map at which it begins'],
    passing: ['Passing', 'both, up (as bays are counted), down, none (closed)'],
  },
  locations: {
    locationId: ['Location', 'as it stands on the shelf label'],
    zone: ['Zone', 'area with its own pickers'],
    aisle: ['Aisle', ''],
    side: ['Side', 'left or right of the aisle; empty: odd bays left'],
    bay: ['Bay', 'counted along the aisle'],
    level: ['Level', 'counted from the floor; empty: 1'],
    walkOrder: ['Walk order', 'turn in the walk; empty: made, up one aisle and down the next'],
    checkDigits: ['Check digits', 'prove that somebody stands there; empty: made'],
  },
  stock: {
    locationId: ['Location', 'a location that is here already'],
    sku: ['SKU', 'an item that is here already'],
    lot: ['Lot', 'only for items tracked by lot'],
    expiresOn: ['Expires on', 'needed for items that expire'],
    quantity: ['Quantity', 'units that lie there now'],
  },
  totes: {
    toteId: ['Tote', 'as it stands on its label'],
    wall: ['Put wall', 'for a cubby: the wall it is in; empty: a tote that moves'],
  },
  consolidationPlaces: {
    place: ['Place', 'as it stands on its label'],
  },
  carts: {
    cartId: ['Cart', 'as it stands on its label'],
    slots: ['Slots', 'places for totes'],
  },
  cartonTypes: {
    cartonTypeId: ['Carton type', 'short code, on the shelf and in barcodes'],
    name: ['Name', 'what packers call it'],
    innerLengthMm: ['Inner length', ''],
    innerWidthMm: ['Inner width', ''],
    innerHeightMm: ['Inner height', ''],
    tareG: ['Tare', 'weight of the empty carton'],
    greatestGrossG: ['Greatest gross', 'heaviest it may be when packed'],
  },
  people: {
    personId: ['Person', 'your staff number; names the person everywhere'],
    name: ['Name', ''],
    badge: ['Badge', 'what the badge says after "PBB"; capitals, digits, hyphens'],
    roles: ['Roles', 'one or more: picker, packer, supervisor, admin'],
    language: ['Language', 'en, ms or zh, for the first sign-in; empty: en'],
  },
  stations: {
    stationId: ['Station', 'id of the workplace'],
    name: ['Name', 'what people call it'],
    place: ['Unload place', 'code of the place where totes are brought for it; empty: none'],
  },
  reasons: {
    sort: ['Question', 'short, override, reprint, partial, takeOver or skip'],
    code: ['Reason', 'one of the codes of the program'],
    english: ['English', 'your own words; empty: those of the program'],
    malay: ['Malay', 'your own words; empty: those of the program'],
    chinese: ['Chinese', 'your own words; empty: those of the program'],
    offered: ['Offered', 'no takes it off the screens; empty: yes'],
  },
}
