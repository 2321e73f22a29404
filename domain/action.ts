import { ownCode } from '#domain/barcode/own-code'
import type { OrderPaper } from '#domain/document'
import type { Role } from '#domain/order'
import type {
  OverrideReason,
  PartialReason,
  ReprintReason,
  ShortReason,
  SkipReason,
  TakeOverReason,
} from '#domain/reasons'
import type { WorkReason } from '#domain/work-stop'

/** Steps of a walk, of a bench and of stock work; each asks for one thing. */
const walk = [
  'fetch-tote',
  'scan-cart',
  'bind-tote',
  'scan-location',
  'scan-item',
  'scan-tote',
  'zero-check',
  'twin-check',
  'pass-on',
  'unload',
  'order-left',
] as const
const bench = [
  'confirm-partial',
  'instructions',
  'choose-carton',
  'scan-unit',
  'gain-off',
  'recount',
  'weigh',
  'weight-off',
  'choose-service',
  'label-pending',
  'label-awaited',
  'label-unknown',
  'scan-label',
] as const
/** Work on an order before it is packed. */
const work = ['kit-part', 'kit-confirm', 'work-stop'] as const
const wall = ['wall-item', 'wall-cubby', 'wall-leftover'] as const
const stock = ['stock-take', 'stock-store', 'stock-count', 'put-back-take', 'put-back-store'] as const
/** What lies over the work and asks for something itself. */
const asking = [
  'ask-code',
  'ask-person',
  'ask-language',
  'ask-pin',
  'ask-badge',
  'ask-reason',
  'ask-take-out',
  'ask-carton',
  'ask-units',
  'ask-quantity',
  'ask-weight',
  'papers',
  'hand-over',
  'more',
  'me',
  'help',
  'stock-menu',
  'zone-menu',
  'voice-menu',
] as const
/** Where somebody can be on the floor screen. */
const situations = [
  'sign-in',
  'first-run',
  'locked',
  'home',
  'offer',
  'list-done',
  ...walk,
  ...bench,
  ...wall,
  ...work,
  ...stock,
  ...asking,
] as const
export type Situation = (typeof situations)[number]

const atLine = ['scan-location', 'scan-item', 'scan-tote'] as const
/** Where a carton is weighed. */
const atScale = ['weigh', 'weight-off'] as const
const atLabel = ['label-unknown', 'scan-label'] as const
const atWork = [...walk, ...bench, ...wall, ...work, ...stock] as const
const seated = ['home', 'offer', 'list-done', ...atWork] as const
const typing = [
  'ask-code',
  'ask-pin',
  'ask-badge',
  'ask-units',
  'ask-quantity',
  'ask-weight',
  'first-run',
] as const
/** Where a language may be chosen. */
const speaking = ['sign-in', 'first-run', 'ask-language', ...seated, 'me'] as const
const choosing = [
  'ask-person',
  'ask-reason',
  'ask-take-out',
  'ask-carton',
  'hand-over',
  'choose-service',
  'stock-count',
  'zone-menu',
  'voice-menu',
] as const

/** The pages of the command card, in their order; `all`, `numbers` and `you` are for everybody. */
export const actionGroups = ['all', 'numbers', 'picker', 'packer', 'supervisor', 'you'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** One thing somebody can do on a floor screen besides scanning goods and places. */
interface ActionRow {
  group: ActionGroup
  /** Who may do it; `anybody` needs not be signed in. */
  roles: 'anybody' | readonly Role[]
  /** Where it makes sense; elsewhere it is refused and changes nothing. */
  at: readonly Situation[]
}

const anybody = (group: ActionGroup, at: readonly Situation[]) =>
  ({ group, roles: 'anybody', at }) satisfies ActionRow
const signedIn = (group: ActionGroup, at: readonly Situation[]) =>
  ({ group, roles: ['picker', 'packer', 'supervisor', 'admin'], at }) satisfies ActionRow
const picker = (at: readonly Situation[]) =>
  ({ group: 'picker', roles: ['picker', 'supervisor'], at }) satisfies ActionRow
/** Goods are sorted and counted by whoever stands nearest. */
const sorter = (at: readonly Situation[]) =>
  ({ group: 'picker', roles: ['picker', 'packer', 'supervisor'], at }) satisfies ActionRow
const packer = (at: readonly Situation[]) =>
  ({ group: 'packer', roles: ['packer', 'supervisor'], at }) satisfies ActionRow
const supervisor = (at: readonly Situation[]) =>
  ({ group: 'supervisor', roles: ['supervisor', 'admin'], at }) satisfies ActionRow
const digit = anybody('numbers', [...typing, ...choosing, 'scan-location', 'recount'])
const reason = (group: ActionGroup, more: readonly Situation[]) => signedIn(group, ['ask-reason', ...more])

/**
 * Everything that can be done on a floor screen, by the name in its command barcode. Buttons, command barcodes and the
 * help are made from this table; what is not here can be neither touched nor scanned.
 */
export const actions = {
  CONFIRM: signedIn('all', [
    'home',
    'offer',
    'list-done',
    'choose-carton',
    'confirm-partial',
    'instructions',
    'choose-service',
    'stock-count',
    'kit-confirm',
    'work-stop',
  ]),
  BACK: anybody('all', ['first-run', 'offer', 'locked', ...asking]),
  HOME: signedIn('all', ['offer', 'list-done', ...atWork, 'more']),
  MORE: signedIn('all', [...walk, ...bench]),
  HELP: anybody('all', situations),
  REPEAT: anybody('all', situations),
  TYPE: signedIn('all', [...seated, 'more']),
  'SIGN-OUT': signedIn('all', [...seated, 'locked', 'me', 'more']),
  AWAY: signedIn('all', [...seated, 'me']),
  PIN: anybody('all', ['sign-in', 'locked']),
  LANGUAGES: anybody('you', ['sign-in']),
  UP: signedIn('all', [...bench, 'ask-carton', 'hand-over', 'help']),
  DOWN: signedIn('all', [...bench, 'ask-carton', 'hand-over', 'help']),
  DAMAGED: reason('all', [...atLine, ...atLabel, 'ask-take-out']),
  OTHER: reason('all', [...atLine, ...atLabel]),

  '1': digit,
  '2': digit,
  '3': digit,
  '4': digit,
  '5': digit,
  '6': digit,
  '7': digit,
  '8': digit,
  '9': digit,
  '0': digit,
  ENTER: digit,
  ERASE: digit,
  CLEAR: anybody('numbers', ['ask-code']),

  ME: signedIn('you', [...seated, 'more']),
  ENGLISH: anybody('you', speaking),
  MALAY: anybody('you', speaking),
  CHINESE: anybody('you', speaking),
  TAMIL: anybody('you', speaking),
  BENGALI: anybody('you', speaking),
  NEPALI: anybody('you', speaking),
  LIGHT: signedIn('you', [...seated, 'me']),
  DARK: signedIn('you', [...seated, 'me']),
  CONTRAST: signedIn('you', [...seated, 'me']),
  VOICE: signedIn('you', ['me']),
  'NEW-PIN': signedIn('you', ['me']),
  BOTH: anybody('you', situations),

  ZONES: picker(['home']),
  'ALL-ZONES': picker(['home', 'zone-menu']),
  WORK: picker(['home', 'list-done']),
  NEXT: picker(['home', 'offer', 'list-done']),
  'TAKE-OVER': picker(['offer', 'scan-cart']),
  QUANTITY: sorter(['scan-item', 'scan-unit']),
  SHORT: picker([...atLine, 'bind-tote']),
  SKIP: picker(['offer', ...atLine]),
  'TOTE-FULL': sorter([...atLine, 'wall-cubby']),
  'TOTE-EMPTY': sorter(['wall-item', 'wall-leftover']),
  EMPTY: picker(['zero-check', 'twin-check', 'stock-count']),
  'NOT-EMPTY': picker(['zero-check', 'twin-check']),
  'NOT-THERE': reason('picker', atLine),
  EXPIRED: reason('picker', atLine),
  'WRONG-ITEM': reason('picker', atLine),
  'NO-REACH': reason('picker', atLine),
  STOCK: picker(['home']),
  'PUT-AWAY': picker(['home', 'stock-menu']),
  REFILL: picker(['home', 'stock-menu']),
  COUNT: picker(['home', 'stock-menu']),
  LOT: picker(stock),
  'TAKE-OFF': picker(['ask-units']),

  CARTON: packer(['scan-unit', 'more']),
  FULL: packer(['scan-unit', 'more']),
  MISPICK: packer(['scan-unit', 'weigh']),
  'TAKE-OUT': packer(['scan-unit', 'gain-off', 'recount', 'weigh', 'weight-off']),
  WEIGH: { ...sorter([...atScale, 'ask-weight']), group: 'packer' },
  ZERO: packer([...atScale, 'more']),
  TARE: packer([...atScale, 'more']),
  COURIER: packer(['weigh', 'label-pending', 'label-awaited', 'more']),
  PRINT: packer(['label-pending', 'label-awaited', 'label-unknown']),
  REPRINT: packer([...atLabel, 'more']),
  ROLL: packer(['home', ...bench, 'more']),
  VOID: packer([
    'home',
    'choose-carton',
    'scan-unit',
    'gain-off',
    'recount',
    ...atScale,
    'choose-service',
    'label-pending',
    'label-awaited',
    ...atLabel,
    'more',
  ]),
  PAPERS: packer([...bench, 'more']),
  MANIFEST: packer(['home']),
  SLIP: packer([...bench, 'papers']),
  DELIVERY: packer([...bench, 'papers']),
  INVOICE: packer([...bench, 'papers']),
  GIFT: packer([...bench, 'papers']),
  CONTENTS: packer([...bench, 'papers']),
  CUSTOMS: packer([...bench, 'papers']),
  LEAVE: packer([...bench, 'more']),
  OVERRIDE: sorter(['gain-off', 'weight-off', 'scan-location', 'scan-item']),
  'NOT-POSSIBLE': packer(work),
  'UNDO-WORK': packer([...work, 'confirm-partial', 'instructions', 'choose-carton', 'scan-unit', 'more']),
  LOST: reason('packer', atLabel),
  UNREADABLE: reason('packer', atLabel),
  'NOT-PRINTED': reason('packer', atLabel),

  DESK: supervisor(['home']),
  MESSAGES: supervisor(['home']),
  PACKAGING: reason('supervisor', []),
  WET: reason('supervisor', []),
  'FILE-WRONG': reason('supervisor', []),
  'SCALE-OK': reason('supervisor', []),
  AGREED: reason('supervisor', []),
  'REST-LATER': reason('supervisor', []),
  'CUT-OFF': reason('supervisor', []),
  'CALLED-AWAY': reason('supervisor', []),
  'SHIFT-OVER': reason('supervisor', []),
  URGENT: reason('supervisor', []),
} satisfies Record<string, ActionRow>
export type ActionName = keyof typeof actions
export const actionNames = Object.keys(actions) as ActionName[]

/** The action that prints a paper of the order on the bench. */
export const paperActions = {
  packingSlip: 'SLIP',
  deliveryOrder: 'DELIVERY',
  invoiceCopy: 'INVOICE',
  giftCard: 'GIFT',
  contentLabel: 'CONTENTS',
  customs: 'CUSTOMS',
} satisfies Record<OrderPaper, ActionName>

/** The reason a reason code stands for, in any list that has it. */
export const reasonActions = {
  notThere: 'NOT-THERE',
  damaged: 'DAMAGED',
  expired: 'EXPIRED',
  wrongItem: 'WRONG-ITEM',
  unreachable: 'NO-REACH',
  packaging: 'PACKAGING',
  wetOrWrapped: 'WET',
  itemMasterWrong: 'FILE-WRONG',
  scaleChecked: 'SCALE-OK',
  lost: 'LOST',
  unreadable: 'UNREADABLE',
  notPrinted: 'NOT-PRINTED',
  customerAgreed: 'AGREED',
  restFollows: 'REST-LATER',
  cutOff: 'CUT-OFF',
  calledAway: 'CALLED-AWAY',
  shiftOver: 'SHIFT-OVER',
  urgent: 'URGENT',
  other: 'OTHER',
} satisfies Record<Reason, ActionName>
export type Reason =
  | ShortReason
  | OverrideReason
  | ReprintReason
  | PartialReason
  | TakeOverReason
  | SkipReason
  | WorkReason

/** The action of a reason, by its code; null for one this program does not know. */
export const actionOfReason = (code: string): ActionName | null =>
  Object.hasOwn(reasonActions, code) ? reasonActions[code as Reason] : null

/** The reason of a list that an action stands for; null when it stands for none of it. */
export const reasonIn = <R extends Reason>(reasons: readonly R[], name: ActionName): R | null =>
  reasons.find((one) => reasonActions[one] === name) ?? null

/** Whether a command barcode is one of ours. */
export const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name)

/** The digits of the command card. */
export type DigitAction = Extract<ActionName, `${number}`>
export const isDigit = (name: ActionName): name is DigitAction => /^\d$/.test(name)

/** The actions of one page of the command card, in the order of the table. */
export const actionsOf = (group: ActionGroup): ActionName[] =>
  actionNames.filter((name) => actions[name].group === group)

/** Whether an action makes sense somewhere. */
export const fitsAt = (name: ActionName, at: Situation): boolean =>
  (actions[name].at as readonly Situation[]).includes(at)
/** Whether an action may answer what lies over the work, which only the window knows. */
export const mayAnswer = (name: ActionName): boolean => asking.some((one) => fitsAt(name, one))
/** Whether somebody with these roles may do it; null when nobody is signed in. */
export function mayDo(name: ActionName, roles: readonly Role[] | null): boolean {
  const wanted: 'anybody' | readonly Role[] = actions[name].roles
  return wanted === 'anybody' || (roles !== null && wanted.some((role) => roles.includes(role)))
}

const helpOrder: readonly ActionGroup[] = ['picker', 'packer', 'supervisor', 'all', 'numbers', 'you']
/** What somebody can do here by a command code, one's own work first; digits are known without being told. */
export const actionsAt = (at: Situation, roles: readonly Role[] | null): ActionName[] =>
  helpOrder
    .flatMap(actionsOf)
    .filter((name) => !isDigit(name) && name !== 'HELP' && fitsAt(name, at) && mayDo(name, roles))

/** The barcode that does an action. */
export const actionCode = (name: ActionName): string => ownCode('command', name)
