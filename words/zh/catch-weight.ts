import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in Chinese. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({ say: '请逐件扫描', next: '每件重量不同。整箱、托盘和输入的数量在这里不算。' }),
    'unit-weight-needed': () => ({
      say: '请扫带重量的码',
      next: '这个码没有重量，这里也没有秤。请到有秤的工作站称重。',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? '太轻，请换一件' : '太重，请换一件',
      next: `这件 ${kilograms(weightG)}。一件应为 ${kilogramFigure(leastG)}–${kilograms(mostG)}。`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: '超重了，请拿轻一点的',
      next: `加上这 ${kilograms(weightG)} 共 ${kilograms(sumG)}，订单最多 ${kilograms(mostG)}。`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: '不是这张订单的',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)}。这个商品已全部装箱。`
          : `没有拣过 ${kilograms(weightG)}。还差：${pickedG.slice(0, 3).map(kilograms).join('、')}。`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) => `已保存 ${kilograms(weightG)}，${inHand} / ${needed}`,
  },
  page: {
    say: '请放到秤上',
    next: (name, least, most) => `${name}。一件应为 ${least} 至 ${most}。`,
    onScale: '秤上',
    noScale: '这个工作站没有秤',
    key: '或输入克数',
    keyBelow: '日志会记录是谁输入的。',
    save: '保存',
    picked: '已拣',
    wanted: '需要',
    each: (least, most) => `每件 ${least} 至 ${most}`,
  },
}
