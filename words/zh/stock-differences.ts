import { count } from '#words/format'
import type { StockDifferenceWords } from '#words/stock-differences'

/** 我们的库存与 OMS 的库存，中文。 */
export const stockDifferences: StockDifferenceWords = {
  quarantine: (rows) => `隔离区（${count(rows)}）`,
  tab: (rows) => `与 OMS 不符（${count(rows)}）`,
  none: '我们的库存与 OMS 一致',
  noneBelow: (at) => `上次核对：${at}。`,
  never: '还没有核对。程序打开几分钟后会自动开始。',
  cannot: '这个 OMS 不提供库存数',
  cannotBelow: '这里的货仍在这里计数。',
  failed: '无法向 OMS 查询库存：',
  item: '商品',
  ours: '这里',
  theirs: 'OMS',
  gap: '相差',
  since: '开始时间',
  choose: '选一种商品，看看可以怎么办。',
  explain: '两边都不会自动更改。请派人盘点，以盘点结果为准。',
  places: '有货的货位',
  toCount: '等待盘点',
  count: '盘点它的货位',
  counted: (locations) =>
    locations === 0 ? '它的货位都已在等待盘点。' : `现在有 ${count(locations)} 个货位等待盘点。`,
  compare: '立即核对',
  compared: '刚刚核对过。',
  told: '告诉 OMS 什么',
  toldBelow: '发货总会告诉。以下变动只在您选定时才告诉。',
  tells: {
    counts: '盘点的结果，以及货位上找不到的货',
    setApart: '隔离的货，以及重新可卖的货',
    putAway: '不是从任何货位来的上架货',
  },
  saved: '已保存。',
}
