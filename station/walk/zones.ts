import type { ZoneChoice } from '#contract/seat-view'
import type { PersonRow } from '#db/people'
import { isZone, saveZones, zonesOf, zonesOfHall, zonesToWork } from '#db/zones'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, type Outcome, refuse, step } from '#station/context'

/** The zones somebody may choose from; none where the hall is one zone. */
export function zoneChoices(floor: Floor, personId: string): ZoneChoice[] {
  const all = zonesOfHall(floor.db)
  if (all.length < 2) return []
  const mine = new Set(zonesOf(floor.db, personId))
  return all.map((one) => ({ ...one, mine: mine.has(one.zone) }))
}

/** "I pick in these zones"; none: in all of them. Stays so until the person says otherwise, at any station. */
export function chooseZones(floor: Floor, { personId }: PersonRow, zones: readonly string[]): Outcome {
  const unknown = zones.find((zone) => !isZone(floor.db, zone))
  if (unknown !== undefined) return refuse(unknownZone(floor, unknown))
  const chosen = [...new Set(zones)].sort()
  step(floor, () => {
    saveZones(floor.db, personId, chosen)
    floor.record({ kind: 'zones-chosen', subject: personId, actor: personId, payload: { zones: chosen } })
  })
  return accept({ saved: 'zones-chosen', zones: chosen }, 'line', 'list')
}

/** A zone that this hall does not have; its own are named. */
export const unknownZone = (floor: Floor, text: string): Refusal => ({
  refusal: 'unknown-zone',
  text,
  zones: zonesOfHall(floor.db).map(({ zone }) => zone),
})

/** The sign of a zone, scanned between two walks: the person picks there too. Scanned twice it says the same. */
export const addZone = (floor: Floor, person: PersonRow, zone: string): Outcome =>
  chooseZones(floor, person, [...zonesOf(floor.db, person.personId), zone])

/** Why somebody gets no list: there is none at all, or only where they do not pick. */
export function noWorkFor(floor: Floor, { personId }: PersonRow): Refusal {
  const zones = zonesToWork(floor.db, personId)
  const [busiest] = zonesOfHall(floor.db).sort((one, two) => two.lists - one.lists)
  return zones.length === 0 || busiest === undefined || busiest.lists === 0
    ? { refusal: 'no-work' }
    : { refusal: 'no-work-in-zones', zones, busiest }
}
