import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { sayBroken } from '#words/broken-code'
import { readable } from '#words/format'
import { known, type RefusalWords } from '#words/table'
import { benchRefusals } from '#words/zh/bench'
import { brokenCode } from '#words/zh/broken-code'
import { cartonPicks } from '#words/zh/carton-picks'
import { catchWeight } from '#words/zh/catch-weight'
import { codes } from '#words/zh/codes'
import { importRefusals } from '#words/zh/import-refusals'
import { labels } from '#words/zh/labels'
import { map } from '#words/zh/map'
import { packRefusals } from '#words/zh/pack-refusals'
import { peopleRefusals } from '#words/zh/people-refusals'
import { planning } from '#words/zh/planning'
import { practiceRefusals } from '#words/zh/practice'
import { safetyRefusals } from '#words/zh/safety'
import { scanning } from '#words/zh/scanning'
import { sourceRefusals } from '#words/zh/sources'
import { steering } from '#words/zh/steering'
import { stock } from '#words/zh/stock'
import { updateRefusals } from '#words/zh/updates'
import { voice } from '#words/zh/voice'
import { wall } from '#words/zh/wall'
import { work } from '#words/zh/work'
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
  list: '拣货单',
  apart: '隔离标签',
  plate: '库存板号',
  unknown: '其他东西',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? '计划的批次' : `批次 ${lots.slice(0, 3).join(' 或 ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed ? '另一种' : names.join('或')
}

/** 扫描被拒时的说明和下一步。 */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: '系统没有这个条码',
    next: `读到 ${readable(text)}。扫别的条码，或手动输入。`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `现在不用扫${things[scanned]}`,
    next: `现在需要：${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? { say: '大写锁定已开，请关闭', next: '按一下大写锁定键，再扫一次。' }
      : {
          say: '扫描器打出的字母不对',
          next: `它设成了${keyboardList(keyboards)}键盘。请告诉管理员，先输入条码。`,
        },
  'scanners-alike': ({ names }) => ({
    say: '无法区分这些扫描器',
    next: `${names.join('、')}：给每个设不同的前缀键，只有一个可以没有。`,
  }),
  'no-work': () => ({ say: '现在没有任务', next: '所有拣货单都有人做了，请主管放出波次。' }),
  'unknown-zone': ({ text, zones }) => ({
    say: '这里没有这个区',
    next: `读到 ${readable(text)}。这里的区：${zones.join('、')}。`,
  }),
  'list-taken': ({ by }) => ({ say: `${by} 已领这张单`, next: '再领一次，会给您下一张。' }),
  'list-assigned': ({ number, to }) => ({
    say: `${number} 是给 ${to} 的`,
    next: '再领一次，会给您下一张。主管可以改派给您。',
  }),
  'list-over': ({ number }) => ({ say: `${number} 已经结束`, next: '请选另一张单。' }),
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
    say: `停下，${orderNumber} ${codes.leftBecause[why]}`,
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
  'scan-units': ({ each }) =>
    each
      ? { say: '每一件都要扫', next: '这个商品不能输入数量。' }
      : { say: '请先扫一件', next: '然后输入手里有几件。' },
  'already-in-hand': ({ inHand }) => ({
    say: '这么多已经扫过了',
    next: `手里已有 ${inHand} 件。请输入总数。`,
  }),
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
  ...peopleRefusals,
  ...packRefusals,
  ...labels.refusals,
  ...stock.refusals,
  ...voice.refusals,
  ...wall.refusals,
  ...cartonPicks.refusals,
  ...catchWeight.refusals,
  ...work.refusals,
  ...zones.refusals,
  ...planning.refusals,
  ...steering.refusals,
  ...map.refusals,
  'no-orders-match': () => ({ say: '没有订单符合规则', next: '请多选快递，或选晚一点的截单时间。' }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} 不能操作`,
    next: `现在状态：${known(codes.waveStates, state)}，没有更改。`,
  }),
  'message-not-parked': () => ({ say: '这条消息没有卡住', next: '它正在发送或已完成，请再看看。' }),
  'message-maybe-taken': () => ({
    say: '订单系统可能已经收到',
    next: '请到那边查看，需要时在那边更正，然后在这里人工处理。',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}：这样不能发送`,
    next: '必须与原来不同，不能太长；重量用整克数。',
  }),
  'not-found': ({ what }) => ({ say: '找不到', next: `这里没有 ${readable(what)}，请核对号码。` }),
  'bad-setting': ({ where, problem }) => ({ say: '设置不能保存', next: `${where}：${problem}` }),
  'bad-arguments': ({ where, problem }) => ({ say: '不能这样操作', next: `${where}：${problem}` }),
  ...importRefusals,
  'disk-full': () => ({ say: '硬盘满了，停下', next: '不能再保存，请马上叫主管。' }),
  ...benchRefusals,
  ...practiceRefusals,
  ...sourceRefusals,
  ...safetyRefusals,
  ...updateRefusals,
}
