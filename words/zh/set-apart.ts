import type { SetApartWords } from '#words/set-apart'

/** 不得出售的货品，中文。 */
export const setApart: SetApartWords = {
  none: '隔离区没有货',
  noneBelow: '破损和过期的货贴好标签后显示在这里。',
  number: '标签号',
  item: '商品',
  quantity: '件数',
  lot: '批号',
  serial: '序列号',
  reason: '原因',
  foundAt: '发现处',
  setBy: '经手人',
  setAt: '放入时间',
  age: '已放',
  days: (days) => `${days} 天`,
  printAgain: '再打一张标签',
  printed: '正在打印标签。',
  location: '放到哪个货位？',
  locationHint: '货位，例如 B-07-42',
  why: '简单说明原因',
  decisions: {
    backToStock: { offer: '放回库存', now: '已放好，可以卖', done: '已算回那个货位。' },
    writtenOff: { offer: '报废', now: '确定报废', done: '已报废。' },
    returnedToVendor: { offer: '退给供应商', now: '确定退给供应商', done: '已退给供应商。' },
  },
}
