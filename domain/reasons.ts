/** Why a line is short; the floor's reason codes. */
export const shortReasons = ['notThere', 'damaged', 'expired', 'wrongItem', 'unreachable', 'other'] as const
export type ShortReason = (typeof shortReasons)[number]

/** Why a supervisor lets something pass. */
export const overrideReasons = [
  'packaging',
  'wetOrWrapped',
  'itemMasterWrong',
  'scaleChecked',
  'other',
] as const
export type OverrideReason = (typeof overrideReasons)[number]

/** Why less leaves than was ordered, although the order does not allow it. */
export const partialReasons = ['customerAgreed', 'restFollows', 'cutOff', 'other'] as const
export type PartialReason = (typeof partialReasons)[number]

/** Why an order goes with a dearer service than the proposed one, or with one of which nothing is known. */
export const courierReasons = ['customerAgreed', 'cutOff', 'urgent', 'other'] as const
export type CourierReason = (typeof courierReasons)[number]

/** Why somebody goes on with a walk whose picker is at work on it. */
export const takeOverReasons = ['calledAway', 'shiftOver', 'urgent', 'other'] as const
export type TakeOverReason = (typeof takeOverReasons)[number]

/** Why somebody puts an offered list back for others. */
export const skipReasons = ['unreachable', 'shiftOver', 'calledAway', 'other'] as const
export type SkipReason = (typeof skipReasons)[number]

/** Why a label is printed again. */
export const reprintReasons = ['damaged', 'lost', 'unreadable', 'notPrinted', 'other'] as const
export type ReprintReason = (typeof reprintReasons)[number]
