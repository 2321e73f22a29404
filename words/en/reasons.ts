import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in English. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: 'Not there', below: 'bin is empty' },
    damaged: { name: 'Damaged', below: 'set it aside for the supervisor' },
    expired: { name: 'Expired', below: 'past best before' },
    wrongItem: { name: 'Wrong item', below: 'another item in the bin' },
    unreachable: { name: 'Cannot reach', below: 'blocked or too high' },
    other: { name: 'Other', below: 'tell the supervisor' },
  },
  overrideReasons: {
    packaging: { name: 'Packaging', below: 'filling or a heavier carton' },
    wetOrWrapped: { name: 'Wet or wrapped', below: 'goods carry water or wrap' },
    itemMasterWrong: { name: 'Weight on file is wrong', below: 'the item master needs a fix' },
    scaleChecked: { name: 'Scale checked', below: 'counted twice, scale is right' },
    other: { name: 'Other', below: 'explain to the shift leader' },
  },
  partialReasons: {
    customerAgreed: { name: 'Customer agreed', below: 'asked before shipping' },
    restFollows: { name: 'Rest follows', below: 'in a shipment of its own' },
    cutOff: { name: 'Cut-off', below: 'the courier leaves now' },
    other: { name: 'Other', below: 'explain to the shift leader' },
  },
  courierReasons: {
    customerAgreed: { name: 'Customer agreed', below: 'asked before shipping' },
    cutOff: { name: 'Cut-off', below: 'the other one is gone for today' },
    urgent: { name: 'Urgent', below: 'it has to be there sooner' },
    other: { name: 'Other', below: 'explain to the shift leader' },
  },
  takeOverReasons: {
    calledAway: { name: 'Called away', below: 'the picker is needed elsewhere' },
    shiftOver: { name: 'Shift is over', below: 'the picker went home' },
    urgent: { name: 'Urgent', below: 'another pair of hands is faster' },
    other: { name: 'Other', below: 'explain to the shift leader' },
  },
  skipReasons: {
    unreachable: { name: 'Cannot reach', below: 'aisle blocked, too high or too heavy' },
    shiftOver: { name: 'Shift is over', below: 'no time left for it' },
    calledAway: { name: 'Called away', below: 'needed elsewhere' },
    other: { name: 'Other', below: 'tell the supervisor' },
  },
  reprintReasons: {
    damaged: { name: 'Damaged', below: 'torn or creased' },
    lost: { name: 'Lost', below: 'cannot be found' },
    unreadable: { name: 'Unreadable', below: 'the scanner cannot read it' },
    notPrinted: { name: 'Nothing came out', below: 'the printer gave no label' },
    other: { name: 'Other', below: 'tell the supervisor' },
  },
}
