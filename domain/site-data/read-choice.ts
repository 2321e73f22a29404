import { bad, type Cell, cellText, good, type Read, readText } from '#domain/site-data/cell'

/** A word of a fixed list: the code itself, or what people of the floor call it. */
export type Choices<T extends string> = Readonly<Record<T, readonly string[]>>

/** Upper case, spaces, hyphens and underscores do not make a word another one. */
export const plainWord = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '')

export function readChoice<T extends string>(cell: Cell, choices: Choices<T>): Read<T> {
  const read = readText(cell, 200)
  if ('trouble' in read) return read
  const word = plainWord(read.value)
  const names = Object.keys(choices) as T[]
  const found = names.find(
    (name) => plainWord(name) === word || choices[name].some((one) => plainWord(one) === word),
  )
  return found === undefined ? bad({ trouble: 'not-one-of', choices: names }) : good(found)
}

/** Several words in one cell, separated by comma, semicolon, slash, plus or bar; in the order of the list, each once. */
export function readChoices<T extends string>(cell: Cell, choices: Choices<T>): Read<T[]> {
  const read = readText(cell, 200)
  if ('trouble' in read) return read
  const words = read.value.split(/[,;/+|、，；]/).filter((word) => word.trim() !== '')
  const found: T[] = []
  for (const word of words) {
    const one = readChoice(word.trim(), choices)
    if ('trouble' in one) return one
    found.push(one.value)
  }
  const names = Object.keys(choices) as T[]
  return found.length === 0
    ? bad({ trouble: 'not-one-of', choices: names })
    : good(names.filter((name) => found.includes(name)))
}

const yesOrNo: Choices<'yes' | 'no'> = {
  yes: ['y', 'true', '1', 'x', 'ya', 'betul', '是', '有', '✓', '✔'],
  no: ['n', 'false', '0', 'tidak', 'tak', 'bukan', '否', '无', '不', '-'],
}

export function readFlag(cell: Cell): Read<boolean> {
  if (typeof cell === 'object' && 'flag' in cell) return good(cell.flag)
  if (cellText(cell) === '-') return good(false)
  const read = readChoice(cell, yesOrNo)
  return 'trouble' in read ? read : good(read.value === 'yes')
}

/**
 * A calendar day: `2027-06-30`, `2027/6/30`, `20270630`, and day first as here: `30/6/2027`, `30.06.2027`.
 * Months by name and years of two digits are not guessed.
 */
export function readDay(cell: Cell): Read<string> {
  if (typeof cell === 'object' && 'error' in cell)
    return bad({ trouble: 'formula-failed', error: cell.error })
  const text = typeof cell === 'object' && 'date' in cell ? cell.date : cellText(cell)
  const yearFirst = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(
    text,
  )
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (yearFirst !== null && (/\D/.test(text) || text.length === 8))
    return dayOf(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '')
  if (dayFirst !== null) return dayOf(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '')
  return bad({ trouble: 'not-a-date' })
}

function dayOf(year: string, month: string, day: string): Read<string> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  const real = Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
  return real && text > '1990' && text < '2200' ? good(text) : bad({ trouble: 'not-a-date' })
}
