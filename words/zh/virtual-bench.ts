import type { OfferThing, OfferView } from '#contract/virtual-bench-commands'
import type { virtualBench as english } from '#words/en/virtual-bench'

const things: Record<OfferThing, string> = {
  badge: '工牌',
  cart: '拣货车',
  tote: '周转箱',
  location: '库位',
  item: '商品',
  place: '放置点',
  cartonType: '纸箱',
  label: '面单',
  command: '命令',
}
const sorts: Record<OfferView['sort'], string> = {
  right: '所要的',
  wrong: '错误的',
  damaged: '损坏的',
}

/** 培训时屏幕上的工作台。 */
export const virtualBench: typeof english = {
  heading: '虚拟工作台',
  open: '虚拟工作台',
  close: '收起',
  things,
  sorts,
  scan: '扫描',
  nothing: '现在没有要扫描的。旁边的屏幕会说明该做什么。',
  other: '其他条码',
  typed: {
    'typed-system': '这台电脑没有可用于扫描枪或电子秤的虚拟线路：条码按手工输入处理，无法称重。',
    'typed-socat': '缺少 socat（apt-get install socat）：条码按手工输入处理，无法称重。',
  },
  weigh: '秤上',
  grams: '秤上的克数',
  put: '放上',
  asExpected: '应有的重量',
  tooHeavy: '过重',
  empty: '拿下',
  printer: '面单',
  noLabels: '还没有打印出来。',
  labelOf: (nth) => `面单 ${nth}`,
  takeRoll: '取出纸卷',
  loadRoll: '装上纸卷',
  seats: { a: '左', b: '右' },
}
