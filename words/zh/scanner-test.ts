import type { ScannerTestWords } from '#words/scanner-test'

/** The guided test of a scanner, in Chinese. */
export const scannerTest: ScannerTestWords = {
  begin: '用五个条码测试',
  symbols: {
    code128: 'Code 128',
    dataMatrix: 'GS1 DataMatrix',
    qr: '二维码（QR）',
    ean13: 'EAN-13',
    itf14: 'ITF-14',
  },
  scan: (symbol) => `请扫描这个 ${symbol}`,
  scanBelow: '可扫屏幕，也可扫打印的测试页，顺序不限。测试结束前，扫描枪不做其他工作。',
  read: (count) => `${count} / 5`,
  strange: '这不是五个条码之一。',
  strangeBelow: '只认这五个。',
  listening: (line) => `刚才无法识读。现在按 ${line} 接收：请再扫一次。`,
  noneFits: '所有常用速度都无法识读。请查扫描枪说明书上的速度。',
  skip: '这个读不出来',
  end: '结束测试',
  done: '测试结果',
  allRight: '这把扫描枪设置正确。',
  again: '再测一次',
  use: '按此设置',
  useAsk: '由管理员按此设置。',
  adapt: '本工作站可以按它来设置。',
  nothing: '无',
  asItIs: '原样',
  different: '各处不一致',
  findings: {
    speed: { say: (saw) => `它的速度是 ${saw}`, change: '' },
    'read-as': { say: (saw) => `发送方式：${saw}`, change: '' },
    caps: { say: () => '大写锁定已打开', change: '请在电脑或扫描枪上关闭大写锁定。' },
    letters: { say: () => '大小写被改变', change: '请在扫描枪上关闭大小写转换。' },
    prefix: { say: (saw) => `每个条码之前：${saw}`, change: '请在扫描枪上关闭前缀和厂家自己的条码字母。' },
    suffix: {
      say: (saw) => `每个条码之后：${saw}`,
      change: '所有条码设同一个后缀：CR（回车）；免驱 USB：不设后缀。',
    },
    gs: { say: (saw) => `GS 符号：${saw}`, change: '请把扫描枪设为以 ASCII 29 发送 GS（FNC1）。' },
    'gs-lost': {
      say: () => 'GS 符号丢失：批号和序列号无法分开',
      change: '请把扫描枪设为以 ASCII 29 发送 GS（FNC1）；键盘方式用 Ctrl+]。',
    },
    aim: { say: (saw) => `有 AIM 标识：${saw}`, change: '' },
    'aim-missing': {
      say: (saw) => `没有 AIM 标识：${saw}`,
      change: '请打开 AIM 标识；说明书里叫 Code ID 或 Symbology ID：AIM。',
    },
    'check-digit': { say: (saw) => `缺少校验位：${saw}`, change: '请把扫描枪设为发送校验位。' },
    'not-read': {
      say: (saw) => `读不出：${saw}`,
      change: '请在扫描枪上打开这些条码；ITF 允许 14 位数字。',
    },
  },
  sheet: { title: '扫描枪测试', hint: '打开“设备”，选择扫描枪，开始测试，然后扫描这五个条码' },
}
