import { join } from 'node:path'
import { openDatabase } from '#db/open'

/** Of labels that are on a carton, by the journal. */
const onCartons = `SELECT tracking_number AS tracking, max(copy) AS copies FROM print_job JOIN carton USING (carton_id)
  WHERE kind = 'shippingLabel' GROUP BY tracking_number`
/** Of labels that were taken back, which the journal knows by no carton: one, and each asked for until then. */
const takenBack = `SELECT made.payload ->> '$.trackingNumber' AS tracking, 1 + (
    SELECT count(*) FROM event AS again WHERE again.kind = 'label-reprinted' AND again.subject = made.subject
      AND again.seq BETWEEN made.seq AND void.seq) AS copies
  FROM event AS made JOIN event AS void ON void.kind = 'carton-reopened' AND void.subject = made.subject
    AND void.payload ->> '$.trackingNumber' = made.payload ->> '$.trackingNumber'
  WHERE made.kind = 'label-made'`

/** Copies of each label that somebody asked for, as the station's disk knows. */
export function copiesAsked(dataDir: string): (trackingNumber: string) => number {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    const copies = new Map(
      [takenBack, onCartons]
        .flatMap((query) => db.prepare<[], { tracking: string; copies: number }>(query).all())
        .map((row) => [row.tracking, row.copies]),
    )
    return (trackingNumber) => copies.get(trackingNumber) ?? 0
  } finally {
    db.close()
  }
}
