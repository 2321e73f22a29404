/**
 * What a telegram with a weight looks like, column by column, written from the makers' tables and not from the parsers:
 * every reading has to come of bytes that stand here. Signs are bytes (Latin-1). `narrow`: it was read with the doubt
 * that its field is narrower than the table says; `weighs`: it tells a weight, and not why there is none.
 */
export type Grammar = (telegram: string, narrow: boolean, weighs: boolean) => boolean

const among = (sign: string | undefined, signs: string): boolean => sign !== undefined && signs.includes(sign)
const digits = '0123456789'

/** Spaces, a sign, spaces, digits with one point at the most, all of them used up. */
export function isFigure(field: string, signs = '+-'): boolean {
  let rest = field.trimStart()
  if (among(rest[0], signs) && rest !== '') rest = rest.slice(1).trimStart()
  const [whole = '', fraction, ...more] = rest.split('.')
  const allDigits = (text: string) => text !== '' && [...text].every((sign) => digits.includes(sign))
  return more.length === 0 && allDigits(whole) && (fraction === undefined || allDigits(fraction))
}

const isWord = (text: string, longest: number): boolean =>
  text.length <= longest && [...text].every((sign) => /[A-Za-z%]/.test(sign))

function mtSics(telegram: string, narrow: boolean): boolean {
  if (!telegram.endsWith('\r\n')) return false
  const line = telegram.slice(0, -2).trimEnd()
  if (['S I', 'S L', 'S +', 'S -'].includes(line)) return true
  if (/^S [SD] +Error \d+[bt]$/.test(line)) return true
  if (line[0] !== 'S' || !among(line[2], 'SD') || line[1] !== ' ' || line[3] !== ' ') return false
  const unitAt = line.lastIndexOf(' ') + 1
  const field = line.slice(4, unitAt - 1)
  return field.length >= 10 !== narrow && isFigure(field) && line.length - unitAt <= 5
}

function toledo(telegram: string, narrow: boolean): boolean {
  if (telegram[0] !== '\x02' || telegram.at(-1) !== '\r') return false
  const body = telegram.slice(1, -1)
  if (body[0] === '?') return body.length === 2 && body.charCodeAt(1) < 128
  const field = body.at(-1) === 'N' ? body.slice(0, -1) : body
  const [whole = '', fraction = ''] = field.split('.')
  return isFigure(field, '') && (whole.length >= 2 && fraction.length >= 2) !== narrow
}

/** Whole pounds with a minus at most, up to 15 ounces and a part of one; narrower than the table only with a doubt. */
function isPoundsAndOunces(pounds = '', ounces: string, text: string, narrow: boolean): boolean {
  const whole = pounds.replaceAll(' ', '').replace(/^-/, '')
  const isWhole = whole !== '' && [...whole].every((sign) => digits.includes(sign))
  return (
    isWhole && isFigure(ounces, '') && Number(ounces) < 16 && text.length >= 'xxlb xx.xoz'.length !== narrow
  )
}

const isStatus = (status: string): boolean =>
  status.length >= 2 &&
  status.length <= 4 &&
  [...status].every((sign, at) => {
    const follows = at > 0 && at < status.length - 1
    return among(sign, follows ? 'pqrstuvwxyz{|}~\x7f' : '0123456789:;<=>?')
  })

function nci(telegram: string, narrow: boolean, weighs: boolean): boolean {
  if (!among(telegram[0], '\n\r') || telegram.at(-1) !== '\x03') return false
  const parts = telegram
    .slice(1, -1)
    .split(/[\r\n]+/)
    .filter((part) => part.trim() !== '')
  if (!isStatus((parts.pop() ?? '').trim().replace(/^S/, ''))) return false
  const [shown] = parts
  if (shown === undefined) return !weighs
  const text = shown.trimEnd()
  if (!weighs) return parts.length === 1 && [...text].every((sign) => /[\d .+^_A-Za-z-]/.test(sign))
  const [pounds, ounces] = text.toLowerCase().split('lb')
  if (ounces?.endsWith('oz') === true) return isPoundsAndOunces(pounds, ounces.slice(0, -2), text, narrow)
  const unit = /[A-Za-z]+ {0,2}$/.exec(shown)?.[0] ?? ''
  const field = shown.slice(0, shown.length - unit.length)
  const isWide = field.length >= 5 && unit.length > 1
  return parts.length === 1 && unit.length <= 5 && isFigure(field.trimEnd()) && isWide !== narrow
}

function aAndD(telegram: string, narrow: boolean): boolean {
  if (!telegram.endsWith('\r\n')) return false
  const line = telegram.slice(0, -2)
  const [head, rest] = [line.slice(0, 2), line.slice(3)]
  if (line[2] !== ',' || !['ST', 'US', 'OL', 'UL', 'QT', 'WT', 'PT'].includes(head)) return false
  if (head === 'OL' || head === 'UL') return rest.length >= 7
  const unit = /[A-Za-z%]+ *$/.exec(rest)?.[0] ?? ''
  const figure = rest.slice(0, rest.length - unit.length).replace(/, *$/, '')
  if (!isWord(unit.trimEnd(), 3)) return false
  const second = /^ ?(GS|NT|TR|TL|PT|[GNT] ?)(,|(?=[ +-]))/.exec(figure)?.[0]
  const field = figure.slice(second?.length ?? 0).replace(/^(HI|OK|LO|--),/, '')
  const isRead = isFigure(field.trimEnd().replace(',', '.'))
  if (second !== undefined) return isRead && field.trimEnd().length >= 8 !== narrow
  return (
    isRead &&
    !narrow &&
    [9, 10].includes(rest.replace(/^(HI|OK|LO|--),/, '').replace(/,(?=.{3}$)/, '').length - 3)
  )
}

function casStream(telegram: string): boolean {
  if (telegram.length !== 22 || telegram.slice(20) !== '\r\n') return false
  if (telegram[2] !== ',' || telegram[5] !== ',' || telegram[8] !== ',') return false
  return telegram.startsWith('OL') || isFigure(telegram.slice(9, 17))
}

function casPc(telegram: string): boolean {
  const bytes = Array.from(telegram, (sign) => sign.charCodeAt(0))
  if (bytes.length !== 15 || bytes[0] !== 1 || bytes[1] !== 2 || bytes[13] !== 3 || bytes[14] !== 4)
    return false
  let check = 0
  for (let at = 2; at < 12; at++) check ^= bytes[at] ?? 0
  if (check !== bytes[12] || !among(telegram[2], 'SUF')) return false
  return telegram[2] === 'F' || isFigure(telegram.slice(4, 10), '')
}

function ohaus(telegram: string, _narrow: boolean, weighs: boolean): boolean {
  if (!telegram.endsWith('\r\n')) return false
  const line = telegram.slice(0, -2)
  if (!weighs && /err|load/i.test(line)) return true
  if (weighs && line.includes('TOTAL')) return false
  if (line.slice(4, 8) === ' lb ' && line.slice(15, 18) === ' oz')
    return isFigure(line.slice(0, 4)) && isFigure(line.slice(8, 15), '') && Number(line.slice(8, 15)) < 16
  for (let width = line.length === 16 && among(line[15], 'GNT') ? 8 : 9; width <= 12; width++) {
    if (line[width] !== ' ' || !isFigure(line.slice(0, width))) continue
    const [unit = '', ...words] = line.slice(width).trim().split(/[ ?]+/)
    if (isWord(unit, 5) && words.every((word) => /^([A-Za-z]{1,6}|B\/G|\d\d:\d\d:\d\d)?$/.test(word)))
      return true
  }
  return false
}

function sma(telegram: string, _narrow: boolean, weighs: boolean): boolean {
  if (telegram.length !== 20 || telegram[0] !== '\n' || telegram[19] !== '\r') return false
  const [, state, range, load, motion] = telegram
  if (!among(state, 'ZOUEITe ') || !among(range, ` ${digits}`)) return false
  if (!among(load, 'GNTgn') || !among(motion, 'M ')) return false
  if (!weighs) return true
  if (among(state, 'OUEITe')) return false
  if (telegram.slice(16, 19) !== 'l/o') return isFigure(telegram.slice(6, 16))
  const [pounds = '', ounces, ...more] = telegram.slice(6, 16).split(':')
  if (ounces === undefined || more.length > 0) return false
  return isFigure(pounds) && !pounds.includes('.') && isFigure(ounces, '') && Number(ounces) < 16
}

/** By the name of the protocol; a scale with a pattern of its own has none. */
export const grammars = {
  'mt-sics': mtSics,
  'toledo-8217': toledo,
  nci,
  'scp-12': nci,
  'a-and-d': aAndD,
  'cas-stream': casStream,
  'cas-pc': casPc,
  ohaus,
  sma,
} satisfies Record<string, Grammar>

/** Whether a report of a USB scale says something of a weight; `weighs`: and tells one. */
export function isScaleReport(report: Uint8Array, weighs: boolean): boolean {
  const numbered = report.length > 5
  const [status = 0, unit = 0, scaling = 0] = numbered ? report.subarray(1) : report
  if (numbered && report[0] !== 3 && report[0] !== 4) return false
  if (report.subarray(numbered ? 6 : 5).some((byte) => byte !== 0)) return false
  if (report.length < 5 || status < 1 || status > 8 || unit < 1 || unit > 12) return false
  if (scaling > 9 && scaling < 247) return false
  return !weighs || (status >= 2 && status <= 4 && unit !== 5)
}
