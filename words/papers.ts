import type { WholeLanguage } from '#domain/language'

const cartonOf = (number: number, count: number | null): string =>
  count === null ? String(number) : `${number} / ${count}`

/** Everything a packing slip says in English. */
const english = {
  title: 'Packing slip',
  order: 'Order',
  shipTo: 'Ship to',
  shipFrom: 'From',
  courier: 'Courier',
  trackingNumber: 'Tracking number',
  carton: 'Carton',
  cartonOf,
  weight: 'Weight',
  packedBy: 'Packed by',
  packedAt: 'Packed at',
  item: 'Item',
  quantity: 'Quantity',
  ordered: 'Ordered',
  packed: 'Packed',
  lotOrSerials: 'Lot or serial number',
  insteadOf: (ordered: string): string => `In place of ${ordered}`,
  total: 'Total',
  giftNote: 'Gift note',
  practice: { training: 'TRAINING – NOT A SHIPMENT', shadow: 'SHADOW – NOT A SHIPMENT' },
  page: (number: number, count: number): string => `Page ${number} of ${count}`,
}

const malay: typeof english = {
  title: 'Slip bungkusan',
  order: 'Pesanan',
  shipTo: 'Hantar kepada',
  shipFrom: 'Daripada',
  courier: 'Kurier',
  trackingNumber: 'Nombor jejak',
  carton: 'Karton',
  cartonOf,
  weight: 'Berat',
  packedBy: 'Dibungkus oleh',
  packedAt: 'Dibungkus pada',
  item: 'Barang',
  quantity: 'Kuantiti',
  ordered: 'Dipesan',
  packed: 'Dibungkus',
  lotOrSerials: 'Lot atau nombor siri',
  insteadOf: (ordered) => `Ganti ${ordered}`,
  total: 'Jumlah',
  giftNote: 'Kad hadiah',
  practice: { training: 'LATIHAN – BUKAN PENGHANTARAN', shadow: 'BAYANGAN – BUKAN PENGHANTARAN' },
  page: (number, count) => `Muka ${number} daripada ${count}`,
}

const chinese: typeof english = {
  title: '装箱单',
  order: '订单',
  shipTo: '收件人',
  shipFrom: '寄件人',
  courier: '快递',
  trackingNumber: '快递单号',
  carton: '箱号',
  cartonOf,
  weight: '重量',
  packedBy: '打包员',
  packedAt: '打包时间',
  item: '商品',
  quantity: '数量',
  ordered: '订购',
  packed: '已装',
  lotOrSerials: '批次或序列号',
  insteadOf: (ordered) => `代替 ${ordered}`,
  total: '合计',
  giftNote: '礼品卡',
  practice: { training: '练习 – 不是真实发货', shadow: '影子运行 – 不是真实发货' },
  page: (number, count) => `第 ${number} / ${count} 页`,
}

/** The words of a packing slip in the customer's language. */
export const packingSlipWords: Record<WholeLanguage, typeof english> = { en: english, ms: malay, zh: chinese }
