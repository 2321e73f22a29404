/** Labels of a printer as somebody counted them last, and how many it printed since. */
export interface LabelCount {
  /** On the roll in the printer when it was counted. */
  onRoll: number
  /** On a full roll. */
  rollOf: number
  /** Full rolls beside the printer. */
  spareRolls: number
  used: number
}

/** Labels that are there now. */
export interface LabelsLeft {
  onRoll: number
  spareRolls: number
  all: number
}

/** So few labels on a roll that whoever prints should have the next one at hand. */
const fewLabels = 25

/**
 * What is left of labels that were counted. More used than were on the roll: somebody changed it without saying so, and
 * the next one is in.
 */
export function labelsLeft({ onRoll, rollOf, spareRolls, used }: LabelCount): LabelsLeft {
  const all = Math.max(0, onRoll + spareRolls * rollOf - used)
  if (used <= onRoll) return { all, onRoll: onRoll - used, spareRolls }
  const spare = Math.max(0, Math.ceil(all / rollOf) - 1)
  return { all, onRoll: all - spare * rollOf, spareRolls: spare }
}

/**
 * The count after somebody put a new roll in: full, with one spare roll less. A roll that is almost full by the count is
 * the one that was put in: it began by the count a few labels too early.
 */
export function afterNewRoll(count: LabelCount): Pick<LabelCount, 'onRoll' | 'spareRolls'> {
  const { onRoll, spareRolls } = labelsLeft(count)
  const isCounted = count.used > count.onRoll && onRoll >= count.rollOf * almostFull
  return { onRoll: count.rollOf, spareRolls: isCounted ? spareRolls : Math.max(0, spareRolls - 1) }
}
const almostFull = 0.9

/** Whether the roll in the printer is nearly used up. */
export const isRollLow = ({ onRoll }: LabelsLeft): boolean => onRoll <= fewLabels
