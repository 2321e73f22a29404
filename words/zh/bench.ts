import type { BenchRefusal } from '#domain/refusal/bench-setup'
import type { BenchWords } from '#words/bench'
import type { RefusalWords } from '#words/table'

/** The round of a bench, in Chinese. */
export const bench: BenchWords = {
  title: '扫描工作台',
  begin: '扫描工作台',
  goOn: '继续',
  beginBelow: '一次设好扫描枪、秤和打印机。结束之前这里不能作业。',
  leave: '暂时离开',
  forget: '重新开始',
  roles: {
    'scanner-a': '左半边的扫描枪（打包）',
    'scanner-b': '右半边的扫描枪（拣货）',
    scale: '秤',
    printer: '标签打印机',
  },
  asks: {
    'scanner-a': {
      say: '请用左半边的扫描枪扫描',
      next: '打包员的。扫这个码最好，别的码也行；或者扫工作台单。',
    },
    'scanner-b': { say: '请用右半边的扫描枪扫描', next: '拣货员的。这里只有一个人？请跳过。' },
    scale: { say: '请在秤上放一件东西', next: '20 克以上。正在查找它的设置。' },
    printer: { say: '正在打印测试标签', next: '出来后请扫描上面的码。' },
    summary: { say: '保存这个工作台？', next: '每把扫描枪再扫一次，可看到是哪一把。' },
  },
  scanLabel: (printer) => ({ say: '请扫描测试标签', next: `由 ${printer} 打印。` }),
  printing: (printer) => `${printer} 正在打印`,
  searching: '正在找秤，最多 15 秒',
  checking: '正在找工作台单上的设备',
  weighs: (weight) => `重量 ${weight}`,
  plugged: '已插上的设备',
  nothingPlugged: '这台电脑认不出插上的设备。可在设置里输入端口。',
  kinds: { serial: '串口', 'usb-scanner': 'USB 扫描枪', 'usb-scale': 'USB 秤', keyboard: '像键盘一样输入' },
  found: '已找到',
  asSet: '按原设置',
  none: '无',
  heard: (role) => `刚才是：${role}`,
  advice: '请在扫描枪上这样设置；“设备”里的测试有详细说明：',
  answers: { skip: '跳过', back: '返回', swap: '对调扫描枪', again: '再来一次', save: '保存工作台' },
  byScan: '扫码：跳过、返回、重复（再来一次）、确认（保存）。',
  maker: {
    title: (maker) => `设置 ${maker} 扫描枪`,
    hint: '仅用于上面的型号。一行的码从第一个扫到最后一个，然后重新测试扫描枪。',
    choose: '扫描枪是哪家的？',
    changes: {
      suffix: '出厂设置：每个条码后为 CR（回车）',
      prefix: '每个条码前不加任何符号',
      'aim-missing': '打开 AIM 标识',
    },
    source: (manual) => `依据：${manual}`,
    others: '其他厂家的说明见：',
  },
  sheet: {
    title: '工作台单',
    hint: '设备，扫描工作台，然后扫这个码：所有设备按此设好',
    made: (at) => `${at} 的设置`,
  },
}

/** Refusals of the round. */
export const benchRefusals: RefusalWords<BenchRefusal> = {
  'bench-same-scanner': ({ name }) => ({
    say: '这是另一半边的扫描枪',
    next: `${name} 已经扫过。请换另一把，或返回。`,
  }),
  'bench-other-half': ({ name }) => ({
    say: '它原来属于另一半边',
    next: `${name}：再扫一次就换边，或换另一把。`,
  }),
  'bench-garbled': ({ line, noneFits }) => ({
    say: '刚才无法识读',
    next: noneFits ? '所有常用速度都不行。请查扫描枪说明书。' : `现在按 ${line} 接收：请再扫一次。`,
  }),
  'bench-no-scale': () => ({ say: '没有秤回答', next: '开机了吗？线插好了吗？再来一次，或跳过后手工设置。' }),
  'bench-scan-label': ({ name }) => ({ say: '这不是测试标签', next: `请扫描 ${name} 打出的标签上的码。` }),
  'bench-printer-failed': ({ name, detail }) => ({
    say: `${name} 没有打印`,
    next: `${detail}。请检查后再来一次，或跳过。`,
  }),
  'bench-not-yet': () => ({ say: '还没问完', next: '请先回答或跳过，然后保存。' }),
  'bench-sheet-damaged': () => ({ say: '工作台单已损坏', next: '什么都没有设置。请再扫一次，或重新打印。' }),
  'bench-sheet-version': ({ version }) => ({
    say: '工作台单版本不同',
    next: `它是第 ${version} 版。什么都没有设置。请用本程序重新打印。`,
  }),
  'bench-sheet-missing': ({ names }) => ({
    say: '单上的设备不在这里',
    next: `${names.join('、')}。什么都没有设置。请插好后再扫。`,
  }),
  'bench-sheet-elsewhere': () => ({ say: '这是工作台单', next: '请管理员在“设备”的“扫描工作台”里扫描。' }),
}
