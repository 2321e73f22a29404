import type { ZoneBalanceView, ZoneRow } from '#contract/wave-views'
import type { PersonRow } from '#db/people'
import { endHelp, openHelp, type ZoneHelp, zoneHelps, zonePickers, zoneWork } from '#db/zone-help'
import { isZone } from '#db/zones'
import type { Refusal } from '#domain/refusal'
import { walkMinutes } from '#domain/wave-minutes'
import { doneMin, proposeHelp } from '#domain/zone-balance'
import { type Floor, isoNow, step } from '#station/context'
import { unknownZone } from '#station/walk/zones'

/** The work left in each zone against the people there, and who should help whom. */
export function zoneBalance(floor: Floor): ZoneBalanceView {
  const { db, settings } = floor
  const helps = zoneHelps(db)
  const pickers = zonePickers(db)
  const work = new Map(zoneWork(db).map((one) => [one.zone, one]))
  const zones = new Set([
    ...work.keys(),
    ...pickers.flatMap(({ at }) => at),
    ...helps.map(({ zone }) => zone),
  ])
  const rows = [...zones].sort().map((zone): ZoneRow => {
    const { lists, units, ...rest } = work.get(zone) ?? { lists: 0, units: 0, stops: 0, items: 0, reachMs: 0 }
    const minutes = units === 0 ? 0 : walkMinutes({ totes: 0, units, ...rest })
    const people = pickers.filter(({ at }) => at.includes(zone)).length
    const helpers = helps.flatMap((one) => (one.zone === zone ? [one.helper] : []))
    return { zone, lists, units, minutes, people, doneMin: doneMin({ zone, minutes, people }), helpers }
  })
  const { aheadMin } = settings.zones
  return { aheadMin, rows, proposal: proposeHelp(rows, pickers, aheadMin) }
}

/** A supervisor lets pickers of one zone get the lists of another, or ends that. */
export function helpZone(
  floor: Floor,
  { open, ...help }: ZoneHelp & { open: boolean },
  { personId }: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const unknown = open ? [help.zone, help.helper].find((zone) => !isZone(floor.db, zone)) : undefined
    if (unknown !== undefined) return unknownZone(floor, unknown)
    if (open && help.zone === help.helper) return { refusal: 'not-found', what: help.helper }
    const isNew = open ? openHelp(floor.db, help, personId, isoNow(floor)) : endHelp(floor.db, help)
    if (!isNew && !open) return { refusal: 'not-found', what: `${help.helper} - ${help.zone}` }
    if (isNew)
      floor.record({
        kind: open ? 'zone-help-opened' : 'zone-help-ended',
        subject: help.zone,
        actor: personId,
        payload: { ...help },
      })
    return null
  })
}
