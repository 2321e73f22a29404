import { type PickFact, type PickLine, type PickList, type PickSlot, pickStep, zoneNow } from '#domain/pick'

/** The state of a walk after a fact. The database's rows must say the same (a test holds them together). */
export function applyPick(list: PickList, fact: PickFact): PickList {
  const slots = (change: (slot: PickSlot) => PickSlot, slot: number) =>
    list.slots.map((one) => (one.slot === slot ? change(one) : one))
  const lines = (lineId: string, change: (line: PickLine) => PickLine) =>
    list.lines.map((one) => (one.lineId === lineId ? change(one) : one))
  switch (fact.fact) {
    case 'cart-bound':
      return { ...list, cartId: fact.cartId }
    case 'tote-bound':
      return { ...list, slots: slots((slot) => withTote(slot, fact), fact.slot) }
    case 'carton-chosen':
      return {
        ...list,
        slots: slots((slot) => ({ ...slot, cartonTypeId: fact.cartonTypeId }), fact.slot),
      }
    case 'tote-full':
      return { ...list, slots: slots(withoutTote, fact.slot) }
    case 'location-reached':
      return { ...list, standingAt: fact.locationId }
    case 'unit-taken':
      return {
        ...list,
        lines: lines(fact.lineId, (line) => ({ ...line, inHand: line.inHand + fact.quantity })),
      }
    case 'lot-swapped':
    case 'plate-taken':
    case 'plate-found':
      return list
    case 'units-put':
      return {
        ...list,
        slots: slots(
          (slot) => ({ ...slot, toteUnits: slot.toteUnits + fact.quantity }),
          list.lines.find((one) => one.lineId === fact.lineId)?.slot ?? 0,
        ),
        lines: lines(fact.lineId, (line) => ({
          ...line,
          picked: line.picked + fact.quantity,
          inHand: line.inHand - fact.quantity,
        })),
      }
    case 'slot-added':
      return { ...list, slots: [...list.slots, newSlot(fact)].sort((one, two) => one.slot - two.slot) }
    case 'zero-check-due':
      return { ...list, zeroCheckDue: fact.locationId }
    case 'zero-checked':
      return { ...list, zeroCheckDue: null }
    case 'line-shorted':
      return {
        ...list,
        lines: lines(fact.lineId, (line) => ({
          ...line,
          shortQuantity: line.shortQuantity + fact.quantity,
          shortReason: fact.reason,
        })),
      }
    case 'line-added':
      return { ...list, lines: withLine(list.lines, fact) }
    case 'line-sent':
      return {
        ...list,
        lines: lines(fact.line.replaces ?? '', (line) => ({
          ...line,
          sentQuantity: line.sentQuantity + fact.line.quantity,
        })),
      }
    case 'line-fitted':
      return {
        ...list,
        lines:
          fact.quantity === 0
            ? list.lines.filter((line) => line.lineId !== fact.lineId)
            : lines(fact.lineId, (line) => ({ ...line, quantity: fact.quantity })),
      }
    case 'twins-due':
      return { ...list, twinsDue: fact.lineId }
    case 'twins-checked':
      return { ...list, twinsDue: null }
    case 'line-skipped': {
      const last = Math.max(...list.lines.map((line) => line.sequence))
      return {
        ...list,
        standingAt: null,
        lines: lines(fact.lineId, (line) => ({ ...line, skipped: true, sequence: last + 1 })),
      }
    }
    case 'lines-turned':
      return { ...list, lines: turnedLines(list.lines, fact.lineIds) }
    case 'totes-passed':
      return { ...list, zone: fact.zone, standingAt: null, toFetch: fact.toteIds }
    case 'tote-fetched':
      return { ...list, toFetch: list.toFetch.filter((toteId) => toteId !== fact.toteId) }
    case 'tote-unloaded':
      return {
        ...list,
        slots: slots((slot) => unloadTote(slot, fact), fact.slot),
      }
    case 'stop-cleared':
      return { ...list, stops: list.stops.filter((stop) => stop.position !== fact.position) }
    case 'list-finished':
      return { ...list, state: 'done' }
  }
}

/** The lines share the places in the walk that they had. */
function turnedLines(lines: readonly PickLine[], lineIds: readonly string[]): PickLine[] {
  const turn = new Map(lineIds.map((lineId, at) => [lineId, at]))
  const places = lines
    .flatMap(({ lineId, sequence }) => (turn.has(lineId) ? [sequence] : []))
    .sort((one, two) => one - two)
  return lines.map((line) => {
    const at = turn.get(line.lineId)
    return at === undefined ? line : { ...line, sequence: places[at] ?? line.sequence }
  })
}

const newSlot = ({
  slot,
  orderRef,
  orderNumber,
  place,
}: Extract<PickFact, { fact: 'slot-added' }>): PickSlot => ({
  slot,
  orderRef,
  orderNumber,
  toteId: null,
  cartonTypeId: null,
  toteUnits: 0,
  fullTotes: [],
  place,
  consolidation: 'none',
  unloaded: false,
  rush: true,
})

/** A tote stands in its slot: an empty one, or a full one that takes some more after all. */
function withTote(
  slot: PickSlot,
  { toteId, cartonTypeId }: Extract<PickFact, { fact: 'tote-bound' }>,
): PickSlot {
  const back = slot.fullTotes.find((one) => one.toteId === toteId)
  return {
    ...slot,
    toteId,
    cartonTypeId: cartonTypeId ?? null,
    toteUnits: back?.units ?? 0,
    fullTotes: slot.fullTotes.filter((one) => one !== back),
  }
}

function withoutTote(slot: PickSlot): PickSlot {
  const { toteId, toteUnits, fullTotes } = slot
  if (toteId === null) return slot
  return {
    ...slot,
    toteId: null,
    cartonTypeId: null,
    toteUnits: 0,
    fullTotes: [...fullTotes, { toteId, units: toteUnits, unloaded: false }],
  }
}

/** The first tote of a part fixes the place for what follows. */
const unloadTote = (
  slot: PickSlot,
  { toteId, place }: Extract<PickFact, { fact: 'tote-unloaded' }>,
): PickSlot => ({
  ...slot,
  place,
  consolidation:
    slot.consolidation === 'none' || slot.consolidation === 'hospital' ? slot.consolidation : 'fixed',
  unloaded: slot.unloaded || slot.toteId === toteId,
  fullTotes: slot.fullTotes.map((one) => (one.toteId === toteId ? { ...one, unloaded: true } : one)),
})

/** Lines keep one place in the walk each: those after the new one move up. */
function withLine(
  lines: readonly PickLine[],
  { line, before }: Extract<PickFact, { fact: 'line-added' }>,
): PickLine[] {
  const last = Math.max(...lines.map((one) => one.sequence))
  const sequence = lines.find((one) => one.lineId === before)?.sequence ?? last + 1
  const moved = lines.map((one) => (one.sequence < sequence ? one : { ...one, sequence: one.sequence + 1 }))
  return [...moved, { ...line, sequence }]
}

/** The same facts, and what follows when they leave nothing to do: the end of the walk, or of its part in a zone where nothing was found. */
export function withFinish(list: PickList, facts: PickFact[]): PickFact[] {
  const after = facts.reduce(applyPick, list)
  const { step } = pickStep(after)
  if (step === 'done') return [...facts, { fact: 'list-finished' }]
  const zone = zoneNow(after)
  const leavesZone =
    zone !== after.zone && zone !== null && (step === 'bind-tote' || step === 'scan-location')
  return leavesZone ? [...facts, { fact: 'totes-passed', toteIds: [], zone, place: null }] : facts
}
