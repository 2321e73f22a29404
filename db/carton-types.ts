import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { CartonType } from '#domain/order'

interface CartonTypeRow {
  carton_type_id: string
  name: string
  inner_length_mm: number
  inner_width_mm: number
  inner_height_mm: number
  tare_g: number
  greatest_gross_g: number
}

/** The sizes of cartons of the site, the smallest first. */
export function cartonTypes(db: Database): CartonType[] {
  return sql<[], CartonTypeRow>(
    db,
    'SELECT * FROM carton_type ORDER BY inner_length_mm * inner_width_mm * inner_height_mm',
  )
    .all()
    .map((row) => ({
      cartonTypeId: row.carton_type_id,
      name: row.name,
      innerLengthMm: row.inner_length_mm,
      innerWidthMm: row.inner_width_mm,
      innerHeightMm: row.inner_height_mm,
      tareG: row.tare_g,
      greatestGrossG: row.greatest_gross_g,
    }))
}
