import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { grams, kilograms, mmOf, readable } from '#words/format'
import type { RefusalWords } from '#words/table'
import { papers } from '#words/zh/papers'
import { scales } from '#words/zh/scales'

/** 打包台上的拒绝：订单、纸箱、重量和标签。 */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? { say: '这个条码没有要打包的', next: `读到 ${readable(text)}。请扫拣好的周转箱或订单。` }
      : { say: '这件没人要', next: `把 ${unit} 放进空周转箱，再扫描那个箱。` },
  'order-cancelled': ({ orderNumber }) => ({
    say: '订单已取消，停下',
    next: `${orderNumber} 不发货，请把商品放回。`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: '订单有更改，停下',
    next: `${orderNumber} 在 OMS 已改，请问主管。`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: '别的工位已接手，停下',
    next: `${orderNumber} 由 ${by} 处理，请问主管。`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: '订单已暂停，停下',
    next: `${orderNumber}：${hold}。放一边等主管。`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: '等待决定',
    next: `${orderNumber} 缺货，留在 ${place}，由主管处理`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: '损坏前已开始，停下',
    next: `${orderNumber} 等主管决定，全部放一边。`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: '还没拣齐',
    next: `${orderNumber} 还有 ${missing} 件没拣。请扫别的周转箱。`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `已在 ${station} 打开`,
    next: `${by} 正在打包 ${orderNumber}。送过去，或扫别的箱。`,
  }),
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: '已经打包好了',
    next:
      trackingNumber === null
        ? `${orderNumber} 已完成，请扫别的箱。`
        : `${orderNumber} 已完成。这箱有错？请作废面单（VOID）。`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'OMS 还没有回答',
    next: `正在撤回 ${orderNumber}，纸箱先留在这里。`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: '仍算已发货',
    next: {
      'settled-by-hand': `${orderNumber} 是人工告知 OMS 的，请问主管。`,
      'refused-there': `OMS 不撤回 ${orderNumber}，请问主管。`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: '先做完这张订单',
    next: `${orderNumber} 还开着，请完成或放下它。`,
  }),
  'read-first': () => ({ say: '请先阅读说明', next: '阅读屏幕上此订单的说明，然后点“确认”。' }),
  'carton-first': () => ({ say: '请先选纸箱', next: '先扫纸箱规格，再扫商品。' }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: '这个纸箱太小',
    next: `${cartonTypeId} 放不下，请扫大一号的。`,
  }),
  'carton-empty': () => ({ say: '纸箱还是空的', next: '请先扫一件放进去。' }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: '不是这张订单的，拿出来',
    next:
      belongsTo === null ? `没有订购 ${sku}，放进空周转箱并扫描它。` : `${sku} 属于 ${belongsTo}，请放一边。`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: '多了，别的订单正缺',
    next: `把 ${sku} 放进 ${place} 的 ${toteId}（${orderNumber}），再扫描那个周转箱`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? '一次太多了' : '多了，请拿出一件',
    next:
      left > 0
        ? `${sku} 还差 ${left} 件，请扫单件。`
        : picked > 0
          ? `${sku} 的 ${picked} 件都装好了，多的放空箱并扫描它。`
          : `${sku} 没有为这张订单拣过。`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: '箱里不止这些',
    next: `箱里已有 ${inCarton} 件，请输入总数。`,
  }),
  'count-first': () => ({
    say: '先清点箱内件数',
    next: '输入箱内总件数。要取出一件，请点“取出”。',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `不是 ${counted} 件，再数一次`,
          next: triesLeft === 1 ? '还剩一次，之后全部重扫。' : `还剩 ${triesLeft} 次。`,
        }
      : { say: `不是 ${counted} 件，全部取出`, next: '把箱子清空，逐件重新扫描。' },
  'serial-not-picked': ({ serial }) => ({
    say: '序列号不是这张订单的',
    next: `${readable(serial)} 属于别的订单，请找对的那件。`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: '批次不是这张订单的',
    next: `批次 ${lot} 属于别的订单，请找对的那件。`,
  }),
  'units-missing': ({ left }) => ({ say: `还有 ${left} 件没扫`, next: '每件都要扫，或确认部分发货。' }),
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say: cause === 'double' ? '放了两件？' : cause === 'nothing' ? '秤上没有增加' : '放错商品了？',
    next:
      gainG === null
        ? `请把纸箱放在秤上：应增加 ${grams(expectedG)}。`
        : `增加了 ${grams(gainG)}，应为 ${grams(expectedG)} ± ${grams(toleranceG)}。`,
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: '重量不符，请重数',
    next: `应该 ${kilograms(expectedG)} ± ${grams(toleranceG)}，现在 ${kilograms(weighedG)}。`,
  }),
  'weigh-first': () => ({ say: '请先称重', next: '把纸箱放上电子秤，等数字稳定。' }),
  'scale-shared': () => ({ say: '秤上是谁的货？', next: '两边都在等秤。请在自己的半屏点“现在称重”。' }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
  }),
  'scale-not-ready': () => ({ say: '电子秤没准备好', next: '检查线、电源，秤边不要靠东西。' }),
  'label-not-printed': () => ({ say: '面单还没打印', next: '请等打印机，或再打一次。' }),
  'wrong-label': ({ scanned, needed }) => ({
    say: '这是别的箱的面单',
    next: `刚扫的是 ${readable(scanned)}，这箱要 ${needed}。`,
  }),
  'closed-carton': ({ number }) => ({
    say: `纸箱 ${number} 已封好`,
    next: '里面有错？请扫 VOID 或点“更多”，原面单作废。',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: '面单将作废',
    next: `请销毁 ${trackingNumber} 并再说一遍，纸箱会重新打开。`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: '此面单已作废',
    next: `${trackingNumber} 不再对应任何纸箱，请销毁。`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: '请先扫面单',
    next: `把 ${trackingNumber} 贴上纸箱再扫。`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: '面单比打印机宽',
    next: `${printerName}只能打印 ${mmOf(printerUm)} 毫米，面单宽 ${mmOf(labelUm)} 毫米。请换更宽的打印机。`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: '打印会超出面单',
    next: `${printerName}：内容可以向右移 ${mmOf(room.leastXUm)} 到 ${mmOf(room.mostXUm)} 毫米，向下移 ${mmOf(room.leastYUm)} 到 ${mmOf(room.mostYUm)} 毫米。由管理员在“设备”中设置。`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: '此地址无法打印面单',
    next: `${orderNumber} 的地址放不进面单。请把纸箱放一边，叫主管。`,
  }),
  'no-numbers': ({ courierId }) => ({ say: '快递单号用完了', next: `${courierId} 没有单号了，请叫主管。` }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}：没有内容`,
    next: `${orderNumber} 没有它需要的数据或货物，请问办公室。`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `还没有人清点 ${printer} 的标签`,
    next: '请主管在班次预测中输入一次。',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]}打印过了`,
    next: '为什么再打？请选原因。',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: '这张图片不能作为标志',
    next: {
      'not-png': '只能打印 PNG 文件，请存为 PNG。',
      'too-heavy': '文件超过 1 MB，请存小一些。',
      'too-many-dots': '边长超过 2,000 点，请存小一些。',
      unreadable: '文件已损坏，请重新保存后再选。',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}”永远用不上`,
    next: `“${by}”排在前面，已包括它的全部订单。请上移或移除它。`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `${by}刚改过这些规则`,
    next: '没有保存。请先打开现在的规则再改。',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]}已在等打印`,
    next: '会自动打印，看看打印机。',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: '报关单不完整',
    next: `${first?.sku ?? '–'} 缺少${needsIn(first?.needs)}，请办公室补上。`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: '这个纸箱超重',
    next: `现在 ${kilograms(grossG)}，最多 ${kilograms(greatestG)}。请分到第二箱。`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by}正在处理`,
    next: '请找对方一起处理。超过时限后谁都可以接手。',
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: '没有要决定的',
    next: `${orderNumber} 和 OMS 一样，请再看看。`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: '请先处理更改',
    next: `${orderNumber} 在 OMS 已改，请在办公台决定。`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: '请先放回商品',
    next: `${orderNumber} 现在要的比已拣的少，多的请放回。`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: '已经有面单了',
    next: `${orderNumber} 的面单内容不同。请在打包台作废面单，或撤下订单。`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join('、')
