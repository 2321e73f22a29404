import type { PackStepView } from '#contract/pack-view'
import type { PickStepView } from '#contract/pick-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { QuestionView } from '#contract/question-view'
import type { ScreenView } from '#contract/seat-view'
import type { StockView } from '#contract/stock-view'
import type { DeskPage, Dialog } from '#renderer/store/floor-store'

/** The name of a scene of the gallery. */
type Name = string

/**
 * Which scene shows each thing a person can meet. Each table is as long as its type: a new screen, step, dialog,
 * question or page does not compile until a scene is named here, and the test holds that the scene shows it.
 */
export const shows: {
  screen: Record<ScreenView['screen'], Name>
  pickStep: Record<PickStepView['step'], Name>
  packStep: Record<PackStepView['step'], Name>
  stockStep: Record<StockView['step'], Name>
  wallStep: Record<PutWallView['step'], Name>
  stockKind: Record<StockView['kind'], Name>
  question: Record<QuestionView['ask'], Name>
  dialog: Record<Dialog, Name>
  page: Record<DeskPage, Name>
} = {
  screen: {
    'sign-in': 'sign-in',
    firstRun: 'first-run',
    home: 'home-picker',
    pick: 'pick-scan-item',
    pack: 'pack-scan-unit',
    stock: 'stock-put-away',
    putBack: 'put-back-take',
    putWall: 'put-wall-cubby',
    workStops: 'work-kit-part',
  },
  pickStep: {
    'order-left': 'pick-order-left',
    'fetch-tote': 'pick-fetch-tote',
    'pass-on': 'pick-pass-on',
    'scan-cart': 'pick-scan-cart',
    'bind-tote': 'pick-bind-tote',
    'scan-location': 'pick-scan-location',
    'scan-item': 'pick-scan-item',
    'scan-tote': 'pick-scan-tote',
    'zero-check': 'pick-zero-check',
    'twin-check': 'pick-twin-check',
    unload: 'pick-unload',
    done: 'pick-done',
  },
  packStep: {
    'confirm-partial': 'pack-partial',
    instructions: 'pack-instructions',
    'choose-carton': 'pack-choose-carton',
    'scan-unit': 'pack-scan-unit',
    recount: 'pack-recount',
    weigh: 'pack-weigh',
    'gain-off': 'pack-gain-off',
    'weight-off': 'pack-weight-off',
    'choose-service': 'pack-service-choose',
    'label-pending': 'pack-label-pending',
    'label-awaited': 'pack-label-refused',
    'label-unknown': 'pack-label-unknown',
    'scan-label': 'pack-scan-label',
  },
  stockStep: {
    'scan-source': 'stock-refill',
    'scan-item': 'stock-put-away',
    store: 'stock-store',
    'scan-location': 'stock-count-next',
    count: 'stock-count',
  },
  wallStep: {
    'scan-item': 'put-wall-item',
    'scan-cubby': 'put-wall-cubby',
    leftover: 'put-wall-leftover',
  },
  stockKind: { putAway: 'stock-put-away', replenish: 'stock-refill', count: 'stock-count' },
  question: {
    pin: 'pick-pin',
    'new-pin': 'pick-new-pin',
    override: 'pack-override',
    'unit-weight': 'pick-weigh-unit',
  },
  dialog: {
    'type-code': 'type-code',
    quantity: 'pick-quantity',
    short: 'pick-short',
    'not-possible': 'work-not-possible',
    pin: 'sign-in-people',
    languages: 'sign-in-languages',
    more: 'pick-more',
    me: 'me',
    'take-out': 'pack-take-out',
    cartons: 'pack-cartons',
    reprint: 'pack-reprint',
    papers: 'pack-papers',
    'paper-again': 'pack-paper-again',
    'hand-over': 'hand-over',
    stock: 'stock-menu',
    zones: 'zone-menu',
    voice: 'voice',
    'skip-list': 'skip-list',
    'change-pin': 'change-pin',
  },
  page: {
    waves: 'waves',
    plan: 'plan',
    exceptions: 'exceptions',
    setApart: 'setApart',
    messages: 'messages',
    devices: 'devices',
    labels: 'labels',
    people: 'people',
    map: 'map',
    shift: 'shift',
    goods: 'goods',
    siteData: 'siteData',
    settings: 'settings',
  },
}

/** What bends a screen: nothing to show, very much of it, and long words. Null where that cannot be. */
export type Extreme = 'empty' | 'many' | 'long'
export const extremes: Record<ScreenView['screen'] | DeskPage, Record<Extreme, Name | null>> = {
  'sign-in': { empty: 'sign-in-nobody', many: 'sign-in-many', long: 'sign-in-many' },
  firstRun: { empty: 'first-run', many: null, long: null },
  home: { empty: 'home-picker-empty', many: null, long: 'home-picker-long' },
  pick: { empty: null, many: 'pick-many', long: 'pick-long' },
  pack: { empty: null, many: 'pack-200-lines', long: 'pack-long' },
  stock: { empty: 'stock-put-away', many: 'stock-count-many', long: 'stock-long' },
  putBack: { empty: null, many: null, long: 'put-back-long' },
  workStops: { empty: null, many: 'work-many', long: 'work-long' },
  putWall: { empty: 'put-wall-leftover', many: 'put-wall-many', long: 'put-wall-long' },
  waves: { empty: 'waves-empty', many: 'waves-many', long: 'waves-many' },
  plan: { empty: 'plan-none', many: 'plan-many', long: null },
  exceptions: { empty: 'exceptions-none', many: 'exceptions-200', long: 'exceptions-200' },
  setApart: { empty: 'setApart-none', many: 'setApart-200', long: 'setApart-200' },
  messages: { empty: 'messages-empty', many: 'messages-200', long: 'messages-200' },
  devices: { empty: 'devices-none', many: 'devices-16', long: 'devices-16' },
  labels: { empty: 'labels', many: 'labels-many', long: 'labels-many' },
  people: { empty: null, many: 'people-200', long: 'people-200' },
  map: { empty: 'map-none', many: 'map-200', long: 'map-faulty' },
  shift: { empty: 'shift-none', many: 'shift-200', long: 'shift-200' },
  goods: { empty: 'goods-none', many: 'goods-200', long: 'goods-200' },
  siteData: { empty: 'siteData-none', many: 'siteData-draft', long: 'siteData-draft' },
  settings: { empty: null, many: 'settings-16', long: 'settings-long' },
}
