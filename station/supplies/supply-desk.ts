import type { CommandArgs } from '#contract/commands'
import type { SuppliesView, supplyCommands } from '#contract/supply-commands'
import { cartonTypes } from '#db/carton-types'
import type { PersonRow } from '#db/people'
import { cartonsThere, dropSupplyCount, labelCount, saveSupplyCount, totesFree } from '#db/supplies'
import type { Refusal } from '#domain/refusal'
import { afterNewRoll, isRollLow, labelsLeft } from '#domain/supply-stock'
import { accept, type Floor, isoNow, isRefusal, type Outcome, refuse, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { homePrinter } from '#station/paper/journal'

/** Commands about what is there of labels and cartons. */
export function supplyHandlers(
  { floor }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof supplyCommands> {
  return {
    supplies: () => suppliesView(floor),
    countLabels: (args, by) => countLabels(floor, args, someone(by)),
    countCartons: (args, by) => countCartons(floor, args, someone(by)),
    newRoll: ({ deviceId }, by) => {
      const changed = changeRoll(floor, deviceId, someone(by))
      return isRefusal(changed) ? changed : null
    },
  }
}

function suppliesView(floor: Floor): SuppliesView {
  const counted = new Map(cartonsThere(floor.db).map((row) => [row.cartonTypeId, row.there]))
  return {
    totes: totesFree(floor.db),
    cartons: cartonTypes(floor.db).map(({ cartonTypeId, name }) => ({
      ...{ cartonTypeId, name },
      there: counted.get(cartonTypeId) ?? null,
    })),
    labels: labelPrinters(floor).map(({ deviceId, name }) => {
      const count = labelCount(floor.db, deviceId)
      const left = count === null ? null : labelsLeft(count)
      return {
        ...{ deviceId, name, left },
        rollOf: count?.rollOf ?? null,
        isLow: left !== null && isRollLow(left),
      }
    }),
  }
}

const labelPrinters = ({ settings }: Floor) => settings.devices.filter(({ kind }) => kind === 'label-printer')

/** The labels left on the roll of a printer, once they are few; null otherwise, and where nobody counted them. */
export function fewLabelsLeft(floor: Floor, deviceId: string): number | null {
  const count = labelCount(floor.db, deviceId)
  const left = count === null ? null : labelsLeft(count)
  return left !== null && isRollLow(left) ? left.onRoll : null
}

function countLabels(
  floor: Floor,
  { deviceId, count }: CommandArgs<'countLabels'>,
  { personId }: PersonRow,
): null | Refusal {
  if (labelPrinters(floor).every((printer) => printer.deviceId !== deviceId))
    return { refusal: 'not-found', what: deviceId }
  const of = { kind: 'labels', supplyOf: deviceId } as const
  step(floor, () => {
    if (count === null) dropSupplyCount(floor.db, of)
    else {
      const { onRoll, ...rolls } = count
      saveSupplyCount(floor.db, { ...of, ...rolls, there: onRoll, ...signed(floor, personId) })
    }
    floor.record({ kind: 'labels-counted', subject: deviceId, actor: personId, payload: { count } })
  })
  return told(floor)
}

function countCartons(
  floor: Floor,
  { cartonTypeId, there }: CommandArgs<'countCartons'>,
  { personId }: PersonRow,
): null | Refusal {
  if (cartonTypes(floor.db).every((type) => type.cartonTypeId !== cartonTypeId))
    return { refusal: 'not-found', what: cartonTypeId }
  const of = { kind: 'cartons', supplyOf: cartonTypeId } as const
  step(floor, () => {
    if (there === null) dropSupplyCount(floor.db, of)
    else saveSupplyCount(floor.db, { ...of, there, rollOf: 1, spareRolls: 0, ...signed(floor, personId) })
    floor.record({ kind: 'cartons-counted', subject: cartonTypeId, actor: personId, payload: { there } })
  })
  return told(floor)
}

const signed = (floor: Floor, personId: string) => ({ countedBy: personId, countedAt: isoNow(floor) })

function told(floor: Floor): null {
  floor.tell({ tell: 'changed', tables: ['supply'] })
  return null
}

/** A full roll is in a printer; answers how many labels it has. */
function changeRoll(
  floor: Floor,
  deviceId: string,
  { personId }: PersonRow,
): { labels: number; spareRolls: number } | Refusal {
  const printer = labelPrinters(floor).find((one) => one.deviceId === deviceId)
  if (printer === undefined) return { refusal: 'not-found', what: deviceId }
  const count = labelCount(floor.db, deviceId)
  if (count === null) return { refusal: 'labels-not-counted', printer: printer.name }
  const { onRoll, spareRolls } = afterNewRoll(count)
  const { rollOf } = count
  step(floor, () => {
    const counted = { there: onRoll, rollOf, spareRolls, ...signed(floor, personId) }
    saveSupplyCount(floor.db, { kind: 'labels', supplyOf: deviceId, ...counted })
    const payload = { labels: onRoll, spareRolls }
    floor.record({ kind: 'roll-changed', subject: deviceId, actor: personId, payload })
  })
  told(floor)
  return { labels: onRoll, spareRolls }
}

/** Somebody at a bench put a full roll into the printer of its labels. */
export function rollAtBench(floor: Floor, person: PersonRow): Outcome {
  const printer = homePrinter(floor, 'shippingLabel', null)
  if (printer === null) return refuse({ refusal: 'not-found', what: 'label-printer' })
  const changed = changeRoll(floor, printer.deviceId, person)
  return isRefusal(changed) ? refuse(changed) : accept({ saved: 'roll-changed', ...changed }, 'unit')
}
