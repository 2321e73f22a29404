import type { UpdateRefusal } from '#domain/refusal/updates'
import type { updates as english } from '#words/en/updates'
import type { RefusalWords } from '#words/table'

const problems: (typeof english)['problems'] = {
  away: '更新文件夹没有回应',
  unreadable: '更新文件夹里没有程序清单',
  'wrong-hash': '那里的程序与所说的不符',
  'cut-off': '程序没有完整取到',
  'no-room': '磁盘放不下另一个程序',
  failed: '程序没能更换',
}
const waits: (typeof english)['waits'] = {
  practising: '正开着练习用的副本',
  'somebody-here': '这里还有别人登录着',
  'work-open': '这里有打开的路线、订单或库存工作',
  'paper-under-way': '有单据正在送往打印机',
  'no-way-back': '现在的程序没有留存，只能由管理员安装',
  'came-back': '曾被换回，只能由管理员再装',
  'other-hour': '等管理员，或等到设定的时段',
  'tried-today': '不久前刚试过',
}

/** 新程序，以及回到之前程序的办法。 */
export const updates: typeof english = {
  heading: '新程序',
  explain: '边干活边查找和取回。只在这里没人工作时安装，并先留存数据和现在的程序。',
  version: '现在的程序',
  none: '这个程序的安装方式不能自行更换，新程序要手工安装。',
  off: '已关：没有设更新文件夹。',
  url: '现场的更新文件夹（地址）',
  channel: '哪些程序',
  channels: { latest: '正式的', beta: '也要试用中的' },
  time: '何时安装',
  asked: '管理员说装才装',
  hour: '在这个时段自行安装',
  hourLabel: '一天中的几点',
  save: '保存',
  look: '现在查找',
  looked: '已查找',
  lookedAt: (at) => `查找于 ${at}`,
  states: {
    resting: '没有已知的新程序',
    checking: '正在询问更新文件夹',
    fetching: '正在取新程序',
    ready: '新程序已取到并检查过',
  },
  offered: (version) => `可用：${version}`,
  from: (day) => `日期 ${day}`,
  noWayBack: '现在的程序没有留存：装了下一个就不能自行换回。',
  install: (version) => `安装 ${version} …`,
  sure: '关闭工作站并安装',
  sureBelow: '工作站会关一分钟。等待中的消息之后再发。',
  closing: '工作站正在关闭',
  back: (version) => `换回 ${version} …`,
  reason: '为什么换回',
  sureBack: (version) => `关闭工作站并换回 ${version}`,
  backBelow: (events) => `更换以来写下的记录：${events} 条。都会保留；若旧程序读不了，会先询问。`,
  last: (at) => `上次更换：${at}`,
  problems,
  waits,
  steps: {
    prepared: (from, to) => `${to} 即将替换 ${from}`,
    trying: (_from, to) => `${to} 已启动，还没证明能用`,
    healthy: (from, to) => `${to} 能用，已替换 ${from}`,
    'going-back': (from) => `正在换回 ${from}`,
    undone: (from, to) => `${to} 已撤下，现在用 ${from}`,
    'not-installed': (from, to) => `${to} 没有装上，继续用 ${from}`,
  },
  causes: {
    'failed-starts': '新程序两次启动失败。',
    asked: '管理员要求的。',
    'by-hand': '是手工安装的。',
  },
}

/** 关于新程序的拒绝。 */
export const updateRefusals: RefusalWords<UpdateRefusal> = {
  'update-not-now': ({ wait }) => ({
    say: '现在不行',
    next: `${waits[wait]}。处理完再试。`,
  }),
  'update-failed': ({ problem }) => ({
    say: '程序没有更换',
    next: `${problems[problem]}。工作站照旧运行。`,
  }),
}
