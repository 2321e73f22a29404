/**
 * What a telegram with a weight looks like, column by column, written from the makers' tables and not from the parsers:
 * every reading has to come of bytes that stand here. Signs are bytes (Latin-1). `narrow`: it was read with the doubt
 * that its field is narrower than the table says.
 */
export type Grammar = (telegram: string, narrow: boolean) => boolean

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

function toledo(telegram: string): boolean {
  if (telegram[0] !== '\x02' || telegram.at(-1) !== '\r') return false
  const body = telegram.slice(1, -1)
  if (body[0] === '?') return body.length === 2 && (body.charCodeAt(1) & 0xc0) === 0x40
  const field = body.at(-1) === 'N' ? body.slice(0, -1) : body
  return isFigure(field, '') && field.indexOf('.') >= 2
}

/** Whole pounds with a minus at most, up to 15 ounces and a part of one; narrower than the table only with a doubt. */
function isPoundsAndOunces(pounds = '', ounces: string, text: string, narrow: boolean): boolean {
  const whole = pounds.replaceAll(' ', '').replace(/^-/, '')
  const isWhole = whole !== '' && [...whole].every((sign) => digits.includes(sign))
  return (
    isWhole && isFigure(ounces, '') && Number(ounces) < 16 && text.length >= 'xxlb xx.xoz'.length !== narrow
  )
}

function nci(telegram: string, narrow: boolean): boolean {
  if (telegram[0] !== '\n' || telegram.at(-1) !== '\x03') return false
  const parts = telegram
    .slice(1, -1)
    .split(/[\r\n]+/)
    .filter((part) => part.trim() !== '')
  const status = (parts.pop() ?? '').trim().replace(/^S/, '')
  if (status.length < 2 || status.length > 3) return false
  if ([...status].some((sign) => !among(sign, '0123456789:;<=>?pqrstuvwxyz{|}~\x7f'))) return false
  const [shown] = parts
  if (shown === undefined) return true
  const text = shown.trimEnd()
  const [pounds, ounces] = text.toLowerCase().split('lb')
  const troubled = (status.charCodeAt(0) & 0x0c) !== 0 || (status.charCodeAt(1) & 0x0f) !== 0
  if (ounces?.endsWith('oz') === true && !troubled)
    return isPoundsAndOunces(pounds, ounces.slice(0, -2), text, narrow)
  const unit = text.slice(-2).trim().toLowerCase()
  const known = ['kg', 'lb', 'oz'].includes(unit) || text.slice(-1).toLowerCase() === 'g'
  return parts.length === 1 && known && [...text].every((sign) => among(sign, `${digits} .+-^_KGLBOZkglboz`))
}

function aAndD(telegram: string): boolean {
  if (!telegram.endsWith('\r\n')) return false
  const [head = '', ...rest] = telegram.slice(0, -2).split(',')
  const data = rest.pop() ?? ''
  if (!['ST', 'US', 'OL', 'QT', 'WT', 'PT'].includes(head)) return false
  if (rest.length > 1 || (rest.length === 1 && !['GS', 'NT', 'TR', 'TL', 'PT', '__'].includes(rest[0] ?? '')))
    return false
  if (head === 'OL') return data.length >= 7
  if (rest.length === 0)
    return [12, 13].includes(data.length) && isFigure(data.slice(0, -3)) && isWord(data.slice(-3).trim(), 3)
  const unit = /[A-Za-z%]+ *$/.exec(data)?.[0] ?? ''
  return isFigure(data.slice(0, data.length - unit.length).trimEnd()) && isWord(unit.trimEnd(), 3)
}

function casStream(telegram: string): boolean {
  if (telegram.length !== 22 || telegram.slice(20) !== '\r\n') return false
  if (telegram[2] !== ',' || telegram[5] !== ',' || telegram[8] !== ',' || telegram[17] !== ' ') return false
  if (telegram.charCodeAt(7) < 0x80) return false
  return telegram.startsWith('OL') || isFigure(telegram.slice(9, 17))
}

function casPc(telegram: string): boolean {
  const bytes = Array.from(telegram, (sign) => sign.charCodeAt(0))
  if (bytes.length !== 15 || bytes[0] !== 1 || bytes[1] !== 2 || bytes[13] !== 3 || bytes[14] !== 4)
    return false
  let check = 0
  for (let at = 2; at < 12; at++) check ^= bytes[at] ?? 0
  return check === bytes[12] && among(telegram[2], 'SU') && isFigure(telegram.slice(4, 10), '')
}

function ohaus(telegram: string): boolean {
  if (!telegram.endsWith('\r\n')) return false
  const line = telegram.slice(0, -2)
  if (/err|load/i.test(line)) return true
  for (let width = line.length === 16 && among(line[15], 'GNT') ? 8 : 9; width <= 12; width++) {
    if (line[width] !== ' ' || !isFigure(line.slice(0, width))) continue
    const words = line.slice(width).trim().split(/[ ?]+/)
    if (isWord(words[0] ?? '', 5) && isWord(words[1] ?? '', 5)) return true
  }
  return false
}

function sma(telegram: string): boolean {
  if (telegram.length !== 20 || telegram[0] !== '\n' || telegram[19] !== '\r') return false
  const [, state, range, load, motion] = telegram
  if (!among(state, 'ZOUEIT ') || !among(range, ` ${digits}`)) return false
  if (!among(load, 'GNTgn') || !among(motion, 'M ')) return false
  if (among(state, 'OUEIT') || telegram.slice(16, 19) !== 'l/o')
    return among(state, 'OUEIT') || isFigure(telegram.slice(6, 16))
  const [pounds = '', ounces, ...more] = telegram.slice(6, 16).split(':')
  if (ounces === undefined || more.length > 0) return true
  return isFigure(pounds) && !pounds.includes('.') && isFigure(ounces, '') && Number(ounces) < 16
}

/** By the name of the protocol; a scale with a pattern of its own has none. */
export const grammars = {
  'mt-sics': mtSics,
  'toledo-8217': toledo,
  nci,
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
