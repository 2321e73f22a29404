/** Kilograms with three decimals, such as `3.412 kg`; counts and weights must not jump. */
export const kilograms = (grams: number): string => `${kilogramFigure(grams)} kg`

/** The figure alone, for where the unit stands beside it in smaller type. */
export const kilogramFigure = (grams: number): string => (grams / 1000).toFixed(3).replace('-', '−')

/** A small difference in grams, such as `372 g`, or kilograms from ten upwards. */
export const grams = (value: number): string =>
  Math.abs(value) >= 10_000 ? kilograms(Math.abs(value)) : `${count(Math.abs(value))} g`

/** A size of a file in megabytes, such as `312 MB`. */
export const megabytes = (bytes: number): string =>
  bytes < 10_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${count(bytes / 1_000_000)} MB`

/** A whole number with commas, such as `2,042`. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US')

const fewest = 3

/** A few codes one after the other, and how many there are besides. */
export const few = (codes: readonly string[]): string =>
  `${codes.slice(0, fewest).join(', ')}${codes.length > fewest ? ` + ${codes.length - fewest}` : ''}`

/** Money from minor units, such as `RM 86.40`. */
export const money = (minor: number, currency: string): string => {
  const figure = (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return `${currency === 'MYR' ? 'RM' : currency} ${figure}`
}

/** Micrometres as the figure of millimetres, such as `101.6`. */
export const mmOf = (um: number): string => String(Math.round(um / 100) / 10).replace('-', '−')

/** The three sides of something in millimetres. */
export const size = (mm: { length: number; width: number; height: number }): string =>
  `${mm.length} × ${mm.width} × ${mm.height} mm`

/** Making a formatter takes longer than a frame has; one a time zone is kept. */
const formats = new Map<string, Intl.DateTimeFormat>()
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

const parts = (at: string | number, timeZone: string): Record<string, string> => {
  const format = formatIn(timeZone)
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

/** Time of day in the site's time zone, 24 h: `14:32`. */
export const clock = (at: string | number, timeZone: string): string => {
  const part = parts(at, timeZone)
  return `${part.hour}:${part.minute}`
}

/** Day and time with the year, for where the year is what matters: `2026-11-22 14:06`. */
export const dayAndClock = (at: string, timeZone: string): string => {
  const part = parts(at, timeZone)
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** Time of day with seconds: `14:06:48`. */
export const clockSeconds = (at: string | number, timeZone: string): string =>
  `${clock(at, timeZone)}:${parts(at, timeZone).second}`

/** A best-before date as packs print it, month first: `03/2028`, or the day when it is near. */
export const bestBefore = (day: string): string => {
  const [year, month] = day.split('-')
  return `${month}/${year}`
}

/** Hours and minutes until an instant as boards count them: `0:58`, `4:43`; null when it has passed. */
export const hoursLeft = (until: string, now: number): string | null => {
  const minutes = Math.floor((Date.parse(until) - now) / 60_000)
  return minutes < 0 ? null : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** A GTIN in the groups people read it in: `9 556012 304417`; other codes stay as they are. */
export const gtinGroups = (code: string): string => {
  const digits = code.replace(/^0(?=\d{13}$)/, '')
  return /^\d{13}$/.test(digits) ? `${digits[0]} ${digits.slice(1, 7)} ${digits.slice(7)}` : code
}

/** A code a person must be able to read aloud, cut when somebody scanned a whole page. */
export const readable = (text: string): string => {
  const seen = [...text].map((sign) => (sign < ' ' ? '·' : sign)).join('')
  return seen.length > 26 ? `${seen.slice(0, 25)}…` : seen
}
