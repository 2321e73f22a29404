import type { BrokenCodeWords } from '#words/broken-code'

/** What is said of codes that are not as they should be. */
export const brokenCode: BrokenCodeWords = {
  whole: {
    check: { say: '条码读错，请再扫', next: '校验位不符。擦干净再扫，或手动输入。' },
    missing: { say: '这只是一部分条码', next: '没有商品编号就没有意义。请扫旁边另一个条码。' },
    separator: {
      say: '条码里缺少分隔符',
      next: '如果所有标签都这样，请主管检查扫描枪是否发送 GS。',
    },
    compressed: { say: '不支持缩短的 GS1 链接', next: '扫上面别的条码，或手动输入。' },
    'add-on': { say: '条码与附加码不匹配', next: '请让光线同时照到条码和附加码。' },
  },
  wrong: '条码内容有误',
  reasons: {
    format: '有读不出的内容',
    'unknown-ai': '标识符不存在',
    'too-short': '太短',
    'too-long': '太长',
    'not-digits': '应为数字',
    character: '字符不允许',
    month: '月份不存在',
    day: '日子不存在',
    time: '时间不存在',
    country: '国家代码不存在',
    currency: '货币代码不存在',
    value: '数值不合标准',
    twice: '同一内容有两种说法',
    excluded: '内容互相矛盾',
    'link-order': '链接顺序不对',
    'link-escape': '链接写法不对',
  },
  place: (sign, ai) => `${ai === null ? '' : `(${ai}) `}第 ${sign} 个字符：`,
  next: (reason, seen) => `${reason}${seen === null ? '' : `：${seen}`}。扫上面别的条码，或手动输入。`,
}
