import type { FollowUp } from '#domain/follow-up'
import {
  type ItemCode,
  type ItemPicture,
  type Location,
  mostHandling,
  type Person,
  type Role,
  type Tracking,
} from '#domain/order'
import type { DropKind, EndKind } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import {
  barcodeColumn,
  type Column,
  choiceColumn,
  choicesColumn,
  colourColumn,
  dayColumn,
  digitsColumn,
  flagColumn,
  lengthColumn,
  moneyColumn,
  nameColumn,
  namesColumn,
  orNull,
  ownNameColumn,
  textColumn,
  weightGColumn,
  weightMgColumn,
  wholeColumn,
} from '#domain/site-data/column'
import type { TableKind } from '#domain/site-data/kinds'
import { customerCouriers, rates, rateZones, services } from '#domain/site-data/rate-columns'
import type { Choices } from '#domain/site-data/read-choice'

const trackings: Choices<Tracking> = {
  none: ['no', 'tiada', 'tidak', '无', '不跟踪', '-'],
  lot: ['batch', 'lots', 'kelompok', 'lot', '批次', '批号'],
  serial: ['serials', 'serialnumber', 'siri', 'nombor siri', '序列号', '序号'],
}
const shapes: Choices<ItemPicture['shape']> = {
  pouch: ['uncang', '小袋'],
  bottle: ['botol', '瓶'],
  jar: ['balang', '罐子'],
  carton: ['kotak', '盒', '箱'],
  can: ['tin', '罐'],
  tube: ['tiub', '管'],
  bag: ['beg', '袋'],
  sachet: ['paket', '小包'],
  device: ['alat', '设备'],
  flat: ['leper', '扁平'],
}
const codeKinds: Choices<ItemCode['kind']> = {
  gtin: ['ean', 'upc', 'barcode', 'kod bar', '条码'],
  alternate: ['alias', 'other', 'own', 'lain', '其他', '别名'],
  case: ['outer', 'kes', 'kotak', '箱', '箱码'],
}
const dropWords: Choices<DropKind> = {
  drop: ['end', 'letak', '放货点', '终点'],
  consolidation: ['gather', 'gabung', '集货', '合并'],
  putWall: ['wall', 'sorting', 'dinding agihan', 'dinding', '播种墙', '分播墙'],
  bench: ['packing', 'pack', 'meja', 'bungkus', '包装台'],
}
const endWords: Choices<EndKind> = {
  cartPark: ['carts', 'start', 'troli', '推车停放处', '推车'],
  ...dropWords,
}
const passings: Choices<Passing> = {
  both: ['two-way', 'dua hala', '双向'],
  up: ['naik', '往上'],
  down: ['turun', '往下'],
  none: ['closed', 'ditutup', '封闭'],
}
const sides: Choices<Location['side']> = { left: ['l', 'kiri', '左'], right: ['r', 'kanan', '右'] }
const placeKinds: Choices<'parts' | 'hospital'> = {
  parts: ['consolidation', 'penyatuan', 'gabung', '合并'],
  hospital: ['trouble', 'exception', 'hospital', 'masalah', '待处理', '异常'],
}
const roles: Choices<Role> = {
  picker: ['pengutip', '拣货员', '拣货'],
  packer: ['pembungkus', '打包员', '打包'],
  supervisor: ['penyelia', '主管'],
  admin: ['administrator', 'pentadbir', '管理员'],
}
const languages: Choices<Person['language']> = {
  en: ['english', 'inggeris', '英文', '英语'],
  ms: ['malay', 'melayu', 'bahasa melayu', 'bm', '马来文', '马来语'],
  zh: ['chinese', 'cina', 'mandarin', '中文', '华文'],
  ta: ['tamil', 'தமிழ்', '淡米尔文'],
  bn: ['bengali', 'bangla', 'বাংলা', '孟加拉文'],
  ne: ['nepali', 'nepal', 'नेपाली', '尼泊尔文'],
}
const followUpWords: Choices<FollowUp> = {
  count: ['kira', '盘点'],
  block: ['sekat', '封锁'],
  replenish: ['refill', 'isi semula', '补货'],
  none: ['nothing', 'tiada', '无'],
}
/** Which question a reason answers; the same lists as on the floor. */
export type ReasonSort = 'short' | 'override' | 'reprint' | 'partial' | 'takeOver' | 'skip'
const reasonSorts: Choices<ReasonSort> = {
  short: ['kurang', '缺货'],
  override: ['kebenaran', '放行'],
  reprint: ['cetak semula', '重打'],
  partial: ['sebahagian', '部分发货'],
  takeOver: ['ambil alih', '接手'],
  skip: ['langkau', '退回'],
}

const items = {
  sku: nameColumn({ name: 'sku', need: 'key', example: 'TEA-100' }, 64),
  name: textColumn({ name: 'name', need: 'needed', example: 'Teh Melur 100 g' }, 200),
  unitWord: textColumn({ name: 'unit_word', need: 'optional', empty: 'unit', example: 'pack' }, 24),
  weightMg: orNull(weightMgColumn({ name: 'weight', need: 'needed', example: '112.5 g' })),
  lengthMm: lengthColumn({ name: 'length', need: 'needed', example: '14 cm' }),
  widthMm: lengthColumn({ name: 'width', need: 'needed', example: '70 mm' }),
  heightMm: lengthColumn({ name: 'height', need: 'needed', example: '7.8 cm' }),
  tracking: choiceColumn(
    { name: 'tracking', need: 'optional', empty: 'none', example: 'lot' },
    trackings,
    'none',
  ),
  expires: flagColumn({ name: 'expires', need: 'optional', empty: false, example: 'yes' }),
  fragile: flagColumn({ name: 'fragile', need: 'optional', empty: false, example: 'no' }),
  hazmat: orNull(textColumn({ name: 'hazmat', need: 'needed', example: '' }, 60)),
  priceSen: moneyColumn({ name: 'price', need: 'optional', empty: 0, example: '12.90' }, 1_000_000),
  catchNominalG: orNull(weightGColumn({ name: 'catch_weight', need: 'needed', example: '' })),
  catchBelowG: orNull(weightGColumn({ name: 'catch_below', need: 'needed', example: '' })),
  catchAboveG: orNull(weightGColumn({ name: 'catch_above', need: 'needed', example: '' })),
  alternates: namesColumn(
    { name: 'alternates', need: 'optional', empty: '', example: 'TEA-200; TEA-250' },
    700,
  ),
  handling: orNull(textColumn({ name: 'handling', need: 'needed', example: 'Stand upright' }, mostHandling)),
  shape: choiceColumn(
    { name: 'shape', need: 'optional', empty: 'carton', example: 'pouch' },
    shapes,
    'carton',
  ),
  main: colourColumn({ name: 'colour', need: 'made', empty: '', example: '#0F6B5C' }),
  accent: colourColumn({ name: 'second_colour', need: 'made', empty: '', example: '#FFD54F' }),
  mark: textColumn({ name: 'mark', need: 'made', empty: '', example: 'Melur' }, 12),
}
const codes = {
  code: barcodeColumn({ name: 'code', need: 'key', example: '9551234567896' }),
  sku: nameColumn({ name: 'sku', need: 'needed', example: 'TEA-100' }, 64),
  kind: choiceColumn(
    { name: 'kind', need: 'made', empty: 'alternate', example: 'gtin' },
    codeKinds,
    'alternate',
  ),
  quantity: wholeColumn({ name: 'quantity', need: 'optional', empty: 1, example: '1' }, 1, 100_000),
}
const aisles = {
  aisle: nameColumn({ name: 'aisle', need: 'key', example: 'B' }, 16),
  xMm: wholeColumn({ name: 'from_first_mm', need: 'needed', example: '3200' }, 0, 1_000_000),
}
const crossAisles = {
  afterBay: wholeColumn({ name: 'after_bay', need: 'key', example: '20' }, 0, 100_000),
  widthMm: wholeColumn({ name: 'width_mm', need: 'needed', example: '2400' }, 500, 50_000),
}
const stretches = {
  aisle: nameColumn({ name: 'aisle', need: 'key', example: 'B' }, 16),
  afterBay: wholeColumn({ name: 'after_bay', need: 'key', example: '20' }, 0, 100_000),
  passing: choiceColumn({ name: 'passing', need: 'needed', example: 'up' }, passings, 'both'),
}
const mapEnds = {
  kind: choiceColumn({ name: 'kind', need: 'key', example: 'bench' }, endWords, 'drop'),
  aisle: nameColumn({ name: 'aisle', need: 'key', example: 'B' }, 16),
  afterBay: wholeColumn({ name: 'after_bay', need: 'key', example: '0' }, 0, 100_000),
}
const mapPoints = {
  point: nameColumn({ name: 'point', need: 'key', example: 'dock' }, 24),
  xMm: wholeColumn({ name: 'x_mm', need: 'needed', example: '12500' }, 0, 1_000_000),
  yMm: wholeColumn({ name: 'y_mm', need: 'needed', example: '4000' }, 0, 1_000_000),
  start: flagColumn({ name: 'start', need: 'optional', empty: false, example: 'yes' }),
  drop: orNull(choiceColumn({ name: 'end', need: 'needed', example: 'bench' }, dropWords, 'drop')),
}
const mapWays = {
  from: nameColumn({ name: 'from_point', need: 'key', example: 'dock' }, 24),
  to: nameColumn({ name: 'to_point', need: 'key', example: 'ramp' }, 24),
  lengthMm: orNull(wholeColumn({ name: 'length_mm', need: 'needed', example: '7200' }, 1, 1_000_000)),
  passing: choiceColumn(
    { name: 'passing', need: 'optional', empty: 'both', example: 'up' },
    passings,
    'both',
  ),
}
const levels = {
  level: wholeColumn({ name: 'level', need: 'key', example: '4' }, 0, 1_000),
  reachS: wholeColumn({ name: 'reach_s', need: 'needed', example: '20' }, 1, 3_600),
}
const mapPlaces = {
  locationId: nameColumn({ name: 'location', need: 'key', example: 'A-01-11' }, 64),
  point: nameColumn({ name: 'point', need: 'needed', example: 'dock' }, 24),
}
const locations = {
  locationId: ownNameColumn({ name: 'location', need: 'key', example: 'A-01-11' }, 40),
  zone: textColumn({ name: 'zone', need: 'needed', example: 'A' }, 16),
  aisle: textColumn({ name: 'aisle', need: 'needed', example: 'A' }, 16),
  side: choiceColumn({ name: 'side', need: 'made', empty: 'left', example: 'left' }, sides, 'left'),
  bay: wholeColumn({ name: 'bay', need: 'needed', example: '1' }, 0, 1_000_000),
  level: wholeColumn({ name: 'level', need: 'optional', empty: 1, example: '1' }, 0, 1_000_000),
  walkOrder: wholeColumn({ name: 'walk_order', need: 'made', empty: 0, example: '1' }, 0, 1_000_000),
  checkDigits: digitsColumn({ name: 'check_digits', need: 'made', empty: '', example: '47' }, 2, 4),
}
const stock = {
  locationId: nameColumn({ name: 'location', need: 'key', example: 'A-01-11' }, 64),
  sku: nameColumn({ name: 'sku', need: 'key', example: 'TEA-100' }, 64),
  lot: orNull(nameColumn({ name: 'lot', need: 'needed', example: 'L2609A' }, 40)),
  expiresOn: orNull(dayColumn({ name: 'expires_on', need: 'needed', example: '2027-06-30' })),
  quantity: wholeColumn({ name: 'quantity', need: 'needed', example: '48' }, 0, 1_000_000),
}
const plates = {
  plateId: ownNameColumn({ name: 'plate', need: 'key', example: 'LP-000123' }, 40),
  sku: nameColumn({ name: 'sku', need: 'needed', example: 'TEA-100' }, 64),
  lot: orNull(nameColumn({ name: 'lot', need: 'needed', example: 'L2609A' }, 40)),
  expiresOn: orNull(dayColumn({ name: 'expires_on', need: 'needed', example: '2027-06-30' })),
  quantity: wholeColumn({ name: 'quantity', need: 'needed', example: '48' }, 0, 1_000_000),
  locationId: orNull(nameColumn({ name: 'location', need: 'needed', example: 'A-01-11' }, 64)),
}
const totes = {
  toteId: ownNameColumn({ name: 'tote', need: 'key', example: 'T-0001' }, 40),
  wall: orNull(ownNameColumn({ name: 'wall', need: 'needed', example: '' }, 20)),
}
const consolidationPlaces = {
  place: ownNameColumn({ name: 'place', need: 'key', example: 'KV-01' }, 40),
  kind: choiceColumn(
    { name: 'kind', need: 'optional', empty: 'parts', example: 'parts' },
    placeKinds,
    'parts',
  ),
}
const carts = {
  cartId: ownNameColumn({ name: 'cart', need: 'key', example: 'C-01' }, 40),
  slots: wholeColumn({ name: 'slots', need: 'needed', example: '12' }, 1, 40),
}
const cartonTypes = {
  cartonTypeId: ownNameColumn({ name: 'carton_type', need: 'key', example: 'CT-3' }, 40),
  name: textColumn({ name: 'name', need: 'needed', example: 'S' }, 60),
  innerLengthMm: lengthColumn({ name: 'inner_length', need: 'needed', example: '24 cm' }),
  innerWidthMm: lengthColumn({ name: 'inner_width', need: 'needed', example: '18 cm' }),
  innerHeightMm: lengthColumn({ name: 'inner_height', need: 'needed', example: '12 cm' }),
  tareG: weightGColumn({ name: 'tare', need: 'needed', example: '120 g' }),
  greatestGrossG: weightGColumn({ name: 'greatest_gross', need: 'needed', example: '6 kg' }),
}
const people = {
  personId: ownNameColumn({ name: 'person', need: 'key', example: 'P-1001' }, 40),
  name: textColumn({ name: 'name', need: 'needed', example: 'Nurul Aisyah binti Hamdan' }, 120),
  badge: ownNameColumn({ name: 'badge', need: 'needed', example: 'B-1001' }, 20),
  roles: choicesColumn({ name: 'roles', need: 'needed', example: 'picker, packer' }, roles),
  language: choiceColumn({ name: 'language', need: 'optional', empty: 'en', example: 'ms' }, languages, 'en'),
}
const stations = {
  stationId: ownNameColumn({ name: 'station', need: 'key', example: 'BENCH-2' }, 20),
  name: textColumn({ name: 'name', need: 'needed', example: 'Bench 2' }, 40),
  place: orNull(ownNameColumn({ name: 'unload_place', need: 'needed', example: 'PACK-2' }, 20)),
}
const reasons = {
  sort: choiceColumn({ name: 'sort', need: 'key', example: 'short' }, reasonSorts, 'short'),
  code: nameColumn({ name: 'code', need: 'key', example: 'damaged' }, 40),
  english: orNull(textColumn({ name: 'english', need: 'needed', example: 'Wet or torn' }, 24)),
  malay: orNull(textColumn({ name: 'malay', need: 'needed', example: 'Basah atau koyak' }, 24)),
  chinese: orNull(textColumn({ name: 'chinese', need: 'needed', example: '湿了或破了' }, 24)),
  offered: flagColumn({ name: 'offered', need: 'optional', empty: true, example: 'yes' }),
  followUp: choicesColumn(
    { name: 'follow_up', need: 'optional', empty: [], example: 'count, replenish' },
    followUpWords,
  ),
}

const sourceItems = {
  source: nameColumn({ name: 'source', need: 'optional', empty: '', example: 'SHOP' }, 6),
  skuThere: nameColumn({ name: 'sku_there', need: 'key', example: 'MLR-100G' }, 64),
  sku: nameColumn({ name: 'sku', need: 'needed', example: 'TEA-100' }, 64),
}

/** The columns of every kind, by the field they fill; the order is the one of templates. */
const columns = {
  items,
  codes,
  aisles,
  crossAisles,
  stretches,
  mapEnds,
  mapPoints,
  mapWays,
  mapPlaces,
  levels,
  locations,
  stock,
  plates,
  totes,
  consolidationPlaces,
  carts,
  cartonTypes,
  people,
  stations,
  reasons,
  services,
  rateZones,
  rates,
  customerCouriers,
  sourceItems,
}

type Held<C> = C extends Column<infer T> ? T : never
/** A whole row of a kind, checked. */
export type RowOf<K extends TableKind> = { [F in keyof (typeof columns)[K]]: Held<(typeof columns)[K][F]> }
export type Value = string | number | boolean | null | string[]
/** A row of whatever kind, where the kind does not matter. */
export type AnyRow = Record<string, Value>
export type AnyColumn = Column<Value>

/** The columns of a kind in their order, each with its field. */
export const columnsOf = (kind: TableKind): [field: string, column: AnyColumn][] =>
  Object.entries(columns[kind] as unknown as Record<string, AnyColumn>)

/** What names a row among all of its kind. Flags are no keys; an empty part is one. */
export const keyOf = (kind: TableKind, row: AnyRow): string => {
  const parts = keyFields(kind).map((field) => String(row[field] ?? ''))
  return parts.length === 1 ? (parts[0] ?? '') : JSON.stringify(parts)
}
/** Fields that name a row though one of them may be empty. */
const mixedKeys: Partial<Record<TableKind, string[]>> = {
  stock: ['locationId', 'sku', 'lot'],
  sourceItems: ['source', 'skuThere'],
}
/** Fields that together name a row. */
export const keyFields = (kind: TableKind): string[] =>
  mixedKeys[kind] ??
  columnsOf(kind)
    .filter(([, { need }]) => need === 'key')
    .map(([field]) => field)
