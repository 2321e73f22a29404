import type { Refusal } from '#domain/refusal'
import type { safety as english } from '#words/en/safety'
import type { Said, Sentences } from '#words/table'

/** 数据安全：第二份副本、个人数据、支持与恢复。 */
export const safety: typeof english = {
  copy: {
    heading: '第二份副本',
    off: '未启用。这台电脑的硬盘坏了，上次备份之后的数据就没有了。',
    starting: '正在做第一份完整副本',
    progress: (done, all) => `正在做第一份完整副本：${done} / ${all}`,
    following: '已同步，最多落后一秒',
    behind: (seconds) => `落后 ${seconds} 秒`,
    away: (at) => `从 ${at} 起。可以继续工作；文件夹恢复之前，新数据只在本机。`,
    problems: {
      missing: '副本文件夹不在',
      full: '副本硬盘满了',
      'read-only': '副本文件夹不能写',
      'no-answer': '副本硬盘没有反应',
      'other-station': '副本文件夹属于另一工作站',
      failed: '副本写不进去',
      inside: '文件夹在数据文件夹里面，或不是完整路径',
    },
    sameDisk: '文件夹和数据在同一块硬盘上。硬盘坏了，两份都没有了。',
    folder: '另一块硬盘或共享上的文件夹',
    choose: '选择 …',
    keepDays: '旧副本保留',
    days: () => '天',
    save: '保存',
    stop: '停止复制',
    takeOver: '是我们的：接管',
    restore: '回到某份副本 …',
    restoreBelow: '工作站会关闭并询问。选择之前什么都不改。',
  },
  erasing: {
    heading: '个人数据',
    explain: '订单发出这么久之后，姓名、地址、备注和面单会被删除。',
    keepDays: '保留',
    last: (at) => `上次清理 ${at}`,
    never: '还没清理过',
    took: (rows) => `删除了 ${rows} 项`,
    now: '现在清理',
    running: '正在清理',
    clock: (before, now) => `日期从 ${before} 跳到 ${now}。有人确认之前什么都不删。`,
    clockRight: '日期没错，继续',
    done: (rows) => `已清理：${rows} 项`,
    asked: '请先核对日期',
  },
  support: {
    heading: '给支持和审计',
    bundle: '保存支持文件',
    bundleBelow: '日志、设置、状态和数量，不含姓名、地址、备注和密钥。',
    audit: '保存审计日志',
    auditBelow: '每个事件和它的链，可在别处核对。个人信息留在本机。',
    saved: (path) => `已保存：${path}`,
    notSaved: '什么都没保存',
  },
  restore: {
    say: {
      damaged: '这里的数据已损坏',
      missing: '这里的数据没有了',
      wanted: '回到某份副本',
      newer: '这里的数据是新程序写的',
    },
    next: '由主管选择用哪一份继续。现在这里的文件会另存。',
    looking: '正在找副本',
    checking: '正在取回并检查副本',
    working: '工作站正在重新打开',
    noCopies: '没有找到副本',
    lookElsewhere: '在别的文件夹里找副本',
    look: '去那里找',
    copy: (at) => `副本，到 ${at}`,
    newest: '最新',
    holds: (events, pending) => `${events} 个事件，${pending} 条待发消息`,
    lost: (span) => `会丢失：最后 ${span} 做的`,
    lostNothing: '会丢失：没有已知的',
    lostAfter: '会丢失：那之后做的',
    check: '检查这份副本',
    salvage: '抢救读得出来的',
    salvageBelow: '保留：能读出的库存、消息、用过的号码和订单。丢失：进行中的清单和波次。',
    before: (version) => `${version} 之前的数据`,
    beforeBelow: (version, entries) =>
      `会丢失：${version} 写下的${entries === null ? '内容' : ` ${entries} 条记录`}。或关闭这里，重装 ${version}，什么都不会丢。`,
    empty: '从空白开始',
    emptyBelow: '丢失：除订单系统知道的以外全部。没发出的消息也会丢失。',
    present: '什么都不改',
    presentBelow: '工作站照原样重新打开。',
    choose: '选这个',
    back: '返回',
    good: '这份副本完整',
    chainBroken: '这份副本打得开，但审计日志被改过',
    lastAt: (at) => `里面最后一件事：${at}`,
    after: [
      '等待中的消息会用原来的编号再发一次。',
      '没用过的面单号作废，会申请新的。',
      '没封好的箱子先停下，要有人看过有没有面单。',
      '所有人重新登录。',
      '照片和设置也来自副本。OMS 令牌不在其中，缺了请重新输入。',
    ],
    use: '用这份副本',
    unusable: '这份副本不能用',
  },
}

type Mine = 'label-in-doubt' | 'copy-folder-taken' | 'copy-folder-bad'

/** 关于数据安全的拒绝。 */
export const safetyRefusals: Pick<Sentences<Refusal, 'refusal', string, Said>, Mine> = {
  'label-in-doubt': ({ orderNumber }) => ({
    say: '先找面单，停下',
    next: `${orderNumber} 可能已有面单，请叫主管。`,
  }),
  'copy-folder-taken': ({ station }) => ({
    say: '这个文件夹属于另一工作站',
    next: `里面是 ${station} 的副本。确实是本站才接管。`,
  }),
  'copy-folder-bad': ({ problem }) => ({
    say: safety.copy.problems[problem],
    next: '换一个文件夹，或修好后再保存。',
  }),
}
