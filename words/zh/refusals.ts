import type { Refusal, ScannedKind } from '#domain/refusal'
import { sayBroken } from '#words/broken-code'
import { grams, kilograms, readable } from '#words/format'
import { known, type Said, type Sentences } from '#words/table'
import { brokenCode } from '#words/zh/broken-code'
import { codes } from '#words/zh/codes'
import { importRefusals } from '#words/zh/import-refusals'
import { practiceRefusals } from '#words/zh/practice'
import { safetyRefusals } from '#words/zh/safety'
import { stock } from '#words/zh/stock'
import { wall } from '#words/zh/wall'
import { zones } from '#words/zh/zones'

const things: Record<ScannedKind, string> = {
  command: '指令码',
  badge: '工牌',
  location: '货位',
  checkDigits: '校验码',
  tote: '周转箱',
  cart: '拣货车',
  carton: '纸箱',
  order: '订单',
  item: '商品',
  trackingNumber: '快递面单',
  sscc: '箱标',
  cartonType: '纸箱规格',
  place: '放置点',
  zone: '分区标牌',
  apart: '隔离标签',
  unknown: '其他东西',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? '计划的批次' : `批次 ${lots.slice(0, 3).join(' 或 ')}`

/** 扫描被拒时的说明和下一步。 */
export const refusals: Sentences<Refusal, 'refusal', string, Said> = {
  'unknown-code': ({ text }) => ({
    say: '系统没有这个条码',
    next: `读到 ${readable(text)}。扫别的条码，或手动输入。`,
  }),
  'broken-code': ({ problem, position }) => sayBroken(brokenCode, problem, position),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `现在不用扫${things[scanned]}`,
    next: `现在需要：${asked}`,
  }),
  'scanner-mistypes': ({ problem }) =>
    problem === 'caps-lock'
      ? { say: '大写锁定已开，请关闭', next: '按一下大写锁定键，再扫一次。' }
      : { say: '扫描器打出的字母不对', next: '它设成了另一种键盘。请告诉管理员，先输入条码。' },
  'scanners-alike': ({ names }) => ({
    say: '无法区分这些扫描器',
    next: `${names.join('、')}：给每个设不同的前缀键，只有一个可以没有。`,
  }),
  'unknown-badge': () => ({ say: '工牌未登记', next: '请用密码登录，或请主管登记工牌。' }),
  'badge-void': () => ({ say: '这张工牌已作废', next: '请用新工牌，或找管理员发一张。' }),
  'badge-needed': () => ({ say: '请先扫工牌', next: '主管用工牌和密码登录。' }),
  'no-pin': ({ name }) => ({ say: '还没有密码', next: `${name}：请找管理员要一次性密码。` }),
  'wrong-pin': ({ triesLeft }) => ({ say: '密码错误', next: `还可以试 ${triesLeft} 次，请重新输入。` }),
  'pin-locked': ({ waitS, whole }) => ({
    say: '密码已锁定',
    next: whole
      ? `本站错误密码太多，请等 ${Math.ceil(waitS / 60)} 分钟。`
      : `错误次数太多。等 ${Math.ceil(waitS / 60)} 分钟，或找管理员。`,
  }),
  'trivial-pin': () => ({ say: '太容易猜到', next: '不要连号、成对或同一个数字。请换一个。' }),
  'same-pin': () => ({ say: '这就是现在的密码', next: '请换一个。' }),
  'seat-locked': ({ by }) => ({
    say: '已锁定，请先扫工牌',
    next: by === '' ? '没有计数。' : `${by} 的工作还开着，没有计数。`,
  }),
  'override-needed': () => ({ say: '需要主管批准', next: '主管在这里扫工牌并输密码。' }),
  'admin-exists': () => ({ say: '已经有管理员了', next: '请管理员在办公台的人员页添加您。' }),
  'last-admin': () => ({ say: '这是最后一位管理员', next: '要先有另一位设了密码的管理员。' }),
  'person-inactive': ({ name }) => ({ say: '已不在这里工作', next: `请先恢复 ${name} 的工作。` }),
  'not-your-role': ({ needed }) => ({
    say: '您没有这个权限',
    next: `只限：${known(codes.roles, needed)}。请找主管。`,
  }),
  'sign-in-first': () => ({ say: '请先登录', next: '扫工牌，或用密码登录。' }),
  'no-such-person': ({ text }) => ({ say: '没有这个人', next: `名单里没有 ${readable(text)}，请扫工牌。` }),
  'no-work': () => ({ say: '现在没有任务', next: '所有拣货单都有人做了，请主管放出波次。' }),
  'list-taken': ({ by }) => ({ say: `${by} 已领这张单`, next: '再领一次，会给您下一张。' }),
  'list-first': ({ number }) => ({
    say: '先做完您自己的单',
    next: `${number} 是您的。请领任务，从上次的位置继续。`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${by} 正在用 ${cartId ?? number}`,
    next: `要接着做 ${number} 吗？再扫一次 ${cartId ?? 'NEXT'}，或点接手。`,
  }),
  'list-held': () => ({ say: '这张拣货单已暂停', next: '先停下，问主管。已拣的数量都保存了。' }),
  'nothing-open': () => ({ say: '这里没有进行中的任务', next: '请领任务，或扫周转箱。' }),
  'unknown-cart': ({ text }) => ({ say: '拣货车未登记', next: `读到 ${readable(text)}。请扫车架上的条码。` }),
  'cart-in-use': ({ cartId, by }) => ({ say: `${by} 正在用 ${cartId}`, next: '请留下它，换一辆车。' }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: '这辆车不够大',
    next: `${cartId} 有 ${slots} 格，这张单要 ${needed} 格。换大车再扫。`,
  }),
  'unknown-tote': ({ text }) => ({ say: '周转箱未登记', next: `读到 ${readable(text)}。请换一个箱。` }),
  'tote-not-empty': ({ toteId }) => ({ say: '周转箱不是空的', next: `把 ${toteId} 放一边，扫一个空箱。` }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: '这个箱属于别的订单',
    next: `${toteId} 是 ${orderNumber} 的。请扫空箱。`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `箱错了，放 ${slot} 号位`,
    next:
      neededToteId === null
        ? `${toteId} 是别的订单的。请扫空箱。`
        : `刚扫的是 ${toteId}，请扫 ${slot} 号位的 ${neededToteId}。`,
  }),
  'item-first': ({ sku }) => ({ say: '请先扫商品', next: `从箱里拿出 ${sku} 并扫一下。` }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: '不是这个箱里的',
    next: `${sku} 没有拣进 ${toteId}。拿别的，或叫主管。`,
  }),
  'store-in': ({ locationId }) => ({ say: '请先放回', next: `把手上的拿到 ${locationId}，并扫那个货位。` }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: '不是建议的货位',
    next: `它来自 ${chosenLocationId}。要放在 ${locationId}，请再扫一次。`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `停下，${orderNumber} ${why === 'cancelled' ? '已取消' : '已更改'}`,
    next:
      toteId === null
        ? `把手上的放回 ${locationId}，并扫那个货位。`
        : `把 ${toteId} 从 ${slot} 号格拿出并扫一下。`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: '这个箱还是空的',
    next: `${slot} 号格的 ${toteId} 还没放东西。放不下？请报缺货：其他。`,
  }),
  'nothing-in-hand': () => ({ say: '手上还没有商品', next: '先扫商品，再扫周转箱。' }),
  'location-first': ({ locationId }) => ({ say: '请先扫货位', next: `先扫货位 ${locationId}，再扫商品。` }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `货位错，去 ${neededLocationId}`,
    next: `您在 ${locationId}，没有计数。`,
  }),
  'unknown-location': ({ text }) => ({
    say: '没有这个货位',
    next: `读到 ${readable(text)}。请扫货架上的货位标签。`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: '校验码不对',
    next: `${readable(text)} 不是货位 ${locationId} 的。请看货架标签。`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: '商品错误，请放回',
    next:
      belongsAt === null
        ? `这是 ${scannedSku}，请扫 ${neededSku}。`
        : `这是 ${scannedSku}，应在 ${belongsAt}。请扫 ${neededSku}。`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: '数量多了，请放回',
    next: `只要 ${needed}，加上这次就是 ${scanned}。`,
  }),
  'lot-needed': ({ lots }) => ({
    say: '请扫带批次的条码',
    next: `这个货位有几个批次，请拿${lotList(lots)}。`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: '已过期，不要拣',
    next:
      instead === null
        ? `批次 ${lot} 在 ${expiredOn} 到期。拿别的批次，或报缺货。`
        : `${expiredOn} 已到期。请从 ${instead.locationId} 拿${instead.lot === null ? '别的' : `批次 ${instead.lot}`}。`,
  }),
  'serial-needed': () => ({ say: '请扫序列号', next: '这个商品每件都有自己的序列号。' }),
  'serial-used': ({ serial }) => ({
    say: '序列号已扫过',
    next: `${readable(serial)} 只算一次，请扫下一件。`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `先放进 ${slot} 号位`,
    next: toteId === null ? `给 ${slot} 号位扫一个空箱。` : `先扫周转箱 ${toteId}，再继续。`,
  }),
  'reason-needed': () => ({ say: '需要选原因', next: '请选一个原因，不选就不会保存。' }),
  'wrong-quantity': ({ most }) => ({ say: '数量不对', next: `最多 ${most}，请再数一次。` }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `确定放 ${place}？请再扫一次`,
    next: `原定 ${chosenPlace}。再扫一次 ${place} 就放那里。`,
  }),
  'unknown-place': ({ text }) => ({
    say: '没有这个放置点',
    next: `读到 ${readable(text)}。请扫打包台或货架标签。`,
  }),
  ...stock.refusals,
  ...wall.refusals,
  ...zones.refusals,
  'nothing-to-pack': ({ text }) => ({
    say: '这个条码没有要打包的',
    next: `读到 ${readable(text)}。请扫拣好的周转箱或订单。`,
  }),
  'order-cancelled': ({ orderNumber }) => ({
    say: '订单已取消，停下',
    next: `${orderNumber} 不发货，请把商品放回。`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: '订单有更改，停下',
    next: `${orderNumber} 在 OMS 已改，请问主管。`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: '订单已暂停，停下',
    next: `${orderNumber}：${hold}。放一边等主管。`,
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
  'order-already-packed': ({ orderNumber }) => ({
    say: '已经打包好了',
    next: `${orderNumber} 已完成，请扫别的箱。`,
  }),
  'pack-first': ({ orderNumber }) => ({
    say: '先做完这张订单',
    next: `${orderNumber} 还开着，请完成或放下它。`,
  }),
  'carton-first': () => ({ say: '请先选纸箱', next: '先扫纸箱规格，再扫商品。' }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: '这个纸箱太小',
    next: `${cartonTypeId} 放不下，请扫大一号的。`,
  }),
  'carton-empty': () => ({ say: '纸箱还是空的', next: '请先扫一件放进去。' }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: '不是这张订单的，拿出来',
    next: belongsTo === null ? `没有订购 ${sku}，请放问题架。` : `${sku} 属于 ${belongsTo}，请放一边。`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? '一次太多了' : '多了，请拿出一件',
    next:
      left > 0
        ? `${sku} 还差 ${left} 件，请扫单件。`
        : picked > 0
          ? `${sku} 的 ${picked} 件都装好了。`
          : `${sku} 没有为这张订单拣过。`,
  }),
  'serial-not-picked': ({ serial }) => ({
    say: '序列号不是这张订单的',
    next: `${readable(serial)} 属于别的订单，请找对的那件。`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: '批次不是这张订单的',
    next: `批次 ${lot} 属于别的订单，请找对的那件。`,
  }),
  'units-missing': ({ left }) => ({ say: `还有 ${left} 件没扫`, next: '每件都要扫，或确认部分发货。' }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: '重量不符，请重数',
    next: `应该 ${kilograms(expectedG)} ± ${grams(toleranceG)}，现在 ${kilograms(weighedG)}。`,
  }),
  'weigh-first': () => ({ say: '请先称重', next: '把纸箱放上电子秤，等数字稳定。' }),
  'scale-shared': () => ({ say: '秤上是谁的箱？', next: '两箱都在等秤。请在自己的半屏点“现在称”。' }),
  'scale-not-ready': () => ({ say: '电子秤没准备好', next: '检查线、电源，秤边不要靠东西。' }),
  'label-not-printed': () => ({ say: '面单还没打印', next: '请等打印机，或再打一次。' }),
  'wrong-label': ({ scanned, needed }) => ({
    say: '这是别的箱的面单',
    next: `刚扫的是 ${readable(scanned)}，这箱要 ${needed}。`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: '请先扫面单',
    next: `把 ${trackingNumber} 贴上纸箱再扫。`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: '此地址无法打印面单',
    next: `${orderNumber} 的地址放不进面单。请把纸箱放一边，叫主管。`,
  }),
  'no-numbers': ({ courierId }) => ({ say: '快递单号用完了', next: `${courierId} 没有单号了，请叫主管。` }),
  'supervisor-needed': () => ({ say: '需要主管批准', next: '主管请扫工牌并输入密码。' }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: '这个纸箱超重',
    next: `现在 ${kilograms(grossG)}，最多 ${kilograms(greatestG)}。请分到第二箱。`,
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
    next: `${orderNumber} 有面单就不能更改，请叫主管。`,
  }),
  'no-orders-match': () => ({ say: '没有订单符合规则', next: '请多选快递，或选晚一点的截单时间。' }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} 不能操作`,
    next: `现在状态：${known(codes.waveStates, state)}，没有更改。`,
  }),
  'message-not-parked': () => ({ say: '这条消息没有卡住', next: '它正在发送或已完成，请再看看。' }),
  'not-found': ({ what }) => ({ say: '找不到', next: `这里没有 ${readable(what)}，请核对号码。` }),
  'bad-setting': ({ where, problem }) => ({ say: '设置不能保存', next: `${where}：${problem}` }),
  'bad-arguments': ({ where, problem }) => ({ say: '不能这样操作', next: `${where}：${problem}` }),
  ...importRefusals,
  'disk-full': () => ({ say: '硬盘满了，停下', next: '不能再保存，请马上叫主管。' }),
  ...practiceRefusals,
  ...safetyRefusals,
}
