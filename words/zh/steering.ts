import { count } from '#words/format'
import type { SteerWords } from '#words/steer-words'
import { codes } from '#words/zh/codes'

/** 调度波次，中文。 */
export const steering: SteerWords = {
  refusals: {
    'split-needs-both': ({ number }) => ({
      say: `${number} 不能这样拆`,
      next: '选一部分订单，不要全选。',
    }),
    'waves-unlike': ({ number, into }) => ({
      say: `${number} 和 ${into} 拣法不同`,
      next: '什么都没改。请选拣法相同的波次。',
    }),
    'wave-takes-no-late': ({ number }) => ({
      say: `${number} 不收迟来的订单`,
      next: '它的规则如此。放进别的波次，或放进进行中的路线。',
    }),
    'order-moved': ({ number, waveNumber }) => ({
      say: `${number} 已不在这个波次`,
      next: waveNumber === null ? '它现在不在任何波次，什么都没改。' : `它现在在 ${waveNumber}，什么都没改。`,
    }),
    'order-too-far': ({ orderNumber, stage }) => ({
      say: `${orderNumber} 已经太迟`,
      next: `它在打包台：${codes.floorStages[stage]}。让它打包完，或在 OMS 取消。`,
    }),
    'order-short-held': ({ orderNumber }) => ({
      say: '缺货，停下',
      next: `把 ${orderNumber} 放一边，主管会在异常页决定。`,
    }),
  },
  open: '它的订单',
  openBelow: '拆分、加入、移出、加急',
  title: (number) => `${number} 的订单`,
  back: '回到波次',
  order: '订单',
  stage: '阶段',
  priority: '优先级',
  lists: '拣货单',
  choose: (number) => `选 ${number}`,
  chosen: (n) => `已选 ${count(n)} 单`,
  none: '这个波次没有订单了',
  split: (n) => `拆出 ${count(n)} 单`,
  splitDone: (number, n) => `${number} 成为单独波次，共 ${count(n)} 单。`,
  pull: (number) => `移出 ${number}`,
  pullNow: '现在移出',
  pullWhy: '为什么移出？',
  pulled: (number, units) =>
    units === 0 ? `${number} 等待别的波次。` : `${number} 已移出，已拣的 ${count(units)} 件要放回。`,
  add: '加入等待的订单',
  addNow: (n) => `加入 ${count(n)} 单`,
  added: (number, n) => `${count(n)} 单已加入 ${number}。`,
  addedSome: (number, n, left) => `${count(n)} 单已加入 ${number}。没有路线放得下 ${left}。`,
  nothingWaits: '没有可加入的等待订单',
  merge: '并入别的波次',
  mergeInto: '并入哪个波次？',
  mergeNow: '现在合并',
  merged: (number, n) => `${number} 现有 ${count(n)} 单。`,
  prioritise: '有多急',
  prioritiseOf: (number) => `${number} 有多急？`,
  prioritiseWhy: '为什么改？',
  prioritiseNow: '现在更改',
  prioritised: (number) => `${number} 按新顺序处理。`,
  levels: { oms: '照 OMS', ordersSay: '照它的订单', ordinary: '普通', high: '高', urgent: '加急' },
  urgent: '优先',
  rushTitle: '等不了波次',
  rushBelow: '没有进行中的路线会自动收下。可放进去，或留给下一个波次。',
  rushNow: (number) => `把 ${number} 放进进行中的路线`,
  rushJoining: '加急订单自动加入进行中的路线',
  whenEmpty: '所有货位都没货时',
  empty: { stays: '订单照做，缺的不等', leaves: '订单离开波次', holds: '订单等主管' },
  rule: {
    title: '加急订单',
    from: '从此优先级起加急',
    fromBelow: '有路线进行时，达到此优先级的订单不等波次。',
    never: '从不',
  },
  shifts: {
    title: '班次',
    below: '每班到下一班开始为止，跨午夜也一样。看板按班次合计路程；没有班次时按天。',
    name: '名称',
    startsAt: '开始时间',
    add: '添加班次',
    remove: '移除',
  },
}
