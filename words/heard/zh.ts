import type { Vocabulary } from '#domain/voice/vocabulary'

const small = [...'零一二三四五六七八九']

function below100(n: number, after: boolean): string[] {
  if (n < 10) return n === 2 && !after ? ['二', '两'] : [small[n] ?? '']
  const one = n % 10 === 0 ? '' : (small[n % 10] ?? '')
  const ten = `${small[Math.floor(n / 10)]}十${one}`
  return n < 20 ? (after ? [ten] : [`十${one}`, ten]) : [ten]
}

/** What a picker says in Chinese. */
export const heardChinese: Vocabulary = {
  digits: small.map((sign, digit) =>
    digit === 0 ? [sign, '〇'] : digit === 1 ? [sign, '幺'] : digit === 2 ? [sign, '两'] : [sign],
  ),
  letters: {},
  dash: ['杠'],
  wholes(n) {
    if (n < 100) return below100(n, false)
    const first = Math.floor(n / 100)
    const hundreds = first === 2 ? ['二百', '两百'] : [`${small[first]}百`]
    const rest = n % 100
    if (rest === 0) return hundreds
    return hundreds.flatMap((said) =>
      below100(rest, true).map((more) => (rest < 10 ? `${said}零${more}` : `${said}${more}`)),
    )
  },
  phrases: {
    CONFIRM: ['确认'],
    NEXT: ['下一个', '下一张', '开始'],
    WORK: ['领任务'],
    HOME: ['主页', '回主页'],
    BACK: ['返回'],
    HELP: ['帮助'],
    REPEAT: ['重复', '再说一遍'],
    AWAY: ['暂停', '离开'],
    SHORT: ['缺货', '少货'],
    SKIP: ['跳过'],
    'TOTE-FULL': ['周转箱满了', '箱满了', '箱满'],
    'TOTE-EMPTY': ['周转箱空了', '箱空了', '箱空'],
    'NOT-THERE': ['没有货', '没货'],
    DAMAGED: ['损坏', '坏了'],
    EXPIRED: ['过期', '过期了'],
    'WRONG-ITEM': ['货不对', '商品不对'],
    'NO-REACH': ['够不着', '够不到'],
    OTHER: ['其他原因'],
    yes: ['是', '对'],
    no: ['不是', '不对'],
    off: ['关闭语音'],
    slower: ['慢一点'],
    faster: ['快一点'],
    softer: ['小声一点', '小声点'],
    louder: ['大声一点', '大声点'],
  },
  code: ['编码', '代码'],
  serial: ['序列号'],
  spaced: false,
}
