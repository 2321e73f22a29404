import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { practice as english } from '#words/en/practice'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: '正式', training: '练习', shadow: '影子' }
const bar: Record<PracticeMode, string> = {
  training: '练习：在副本上工作，任何内容都不会发出。',
  shadow: '影子：在副本上工作，只接收订单，不发出任何内容。',
}
const choices: Record<PracticeMode, Choice> = {
  training: { name: '练习', below: '每个人都可以随意尝试。不接收新订单。程序关闭时结束。' },
  shadow: { name: '影子', below: '继续接收订单，但不发送。与原来的做法并行，最后进行比较。' },
}
const papers: Record<PaperWay, string> = { folder: '存入文件夹', printers: '由打印机打出，带标记' }
const results: Record<ShadowResult, string> = {
  same: '发货一致',
  quantities: '数量不同',
  onlyHere: '只在这里',
  onlyThere: '只在那里',
  open: '两边都未发货',
}

/** 在副本上工作：练习，以及与原来做法并行的影子。 */
export const practice: typeof english = {
  modes,
  bar,
  waiting: (n) => `正式工作站有 ${n} 条消息在等待。`,
  noOms: '练习：未连接订单系统',
  nothingSent: '没有任何内容发送到订单系统',
  nothingSentBelow: '这是练习用的副本：这里等待的消息永远不会发送。',
  noAddressBelow: '还没有设置订单系统的地址，请管理员在“设置 → 订单系统”里填写。',
  heading: '在副本上练习',
  explain: '本工作站将关闭并打开其副本。在副本上所做的一切结束后都会清除。',
  choices,
  shadowAdmin: '影子由管理员开始和结束。',
  papers: '纸张',
  paperWays: papers,
  begin: '在副本上练习 …',
  sure: '关闭工作站并打开副本',
  sureBelow: (n) =>
    n === 0
      ? '工作站恢复之前，两个座位都会锁定。'
      : `工作站恢复之前，两个座位都会锁定。${practice.waiting(n)}`,
  begun: (by, at) => `由 ${by} 于 ${at} 开始`,
  papersIn: (folder) => `纸张：${folder}`,
  end: '结束，返回正式工作站',
  endBelow: '副本及其纸张将被删除。正式工作站保持离开时的状态。',
  endUncompared: '不比较，直接结束',
  compare: '现在与订单系统比较',
  compared: '已比较',
  summary: (from, to) => `影子运行：${from} 至 ${to}`,
  results,
  order: '订单',
  result: '结果',
  lines: '这里 / 那里',
  unknown: '未发货',
  more: (n) => `另有 ${n} 个订单不同。`,
  noDifferences: '没有不同的订单。',
}

/** 在副本上工作的拒绝说明。 */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `${modes[mode]}模式下不可以`,
    next: '这是副本：内容会流出或随副本一起消失。请在正式工作站上操作。',
  }),
  'training-only': () => ({
    say: '只在培训中可用',
    next: '虚拟工作台只用于副本上的培训。请在管理台的“设置 → 练习”中开始。',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `${by} 正在另一个座位工作`,
    next: '整个工作站都会关闭。请先让对方退出或锁定座位。',
  }),
  'paper-under-way': () => ({ say: '正在打印纸张', next: '等打印完成后再开始。' }),
  'oms-silent': () => ({
    say: '订单系统没有回应',
    next: '现在无法比较。请稍后再试，或不比较直接结束。',
  }),
}
