import type { Cell, Read } from '#domain/site-data/cell'
import { bad, good, readText } from '#domain/site-data/cell'
import { type Choices, readChoice, readChoices, readDay, readFlag } from '#domain/site-data/read-choice'
import { readBarcode, readName } from '#domain/site-data/read-code'
import {
  readLengthMm,
  readMoneySen,
  readWeightG,
  readWeightMg,
  readWhole,
} from '#domain/site-data/read-number'

/** What a column may hold, for people who fill it in. */
export type Holds =
  | { holds: 'text'; most: number }
  | { holds: 'code'; most: number }
  | { holds: 'barcode' }
  | { holds: 'weight' }
  | { holds: 'length' }
  | { holds: 'money' }
  | { holds: 'percent' }
  | { holds: 'time' }
  | { holds: 'whole'; least: number; most: number }
  | { holds: 'flag' }
  | { holds: 'day' }
  | { holds: 'colour' }
  | { holds: 'digits'; least: number; most: number }
  | { holds: 'choice'; choices: readonly string[] }
  | { holds: 'choices'; choices: readonly string[] }

/** Part of what names a row; needed for a new one; may be left empty; made by the program when it is left empty. */
export type Need = 'key' | 'needed' | 'optional' | 'made'

/** One column of a kind: its name in files, how a cell of it is read, and how it is written again. */
export interface Column<T> {
  name: string
  need: Need
  holds: Holds
  /** What an empty cell means for a column that may be empty. */
  empty: T
  example: string
  read: (cell: Cell, unit: string | null) => Read<T>
  write: (value: T) => string
}

type Spec<T> = Pick<Column<T>, 'holds' | 'read' | 'write'>
type Made<T> = { name: string; example: string } & (
  | { need: 'key' | 'needed' }
  | { need: 'optional' | 'made'; empty: T }
)

/** Puts a column together; one that must be filled never asks for its empty value. */
function column<T>(made: Made<T>, nothing: T, { holds, read, write }: Spec<T>): Column<T> {
  const empty = 'empty' in made ? made.empty : nothing
  return { name: made.name, example: made.example, need: made.need, empty, holds, read, write }
}
const same = (value: string): string => value

export const textColumn = (made: Made<string>, most: number): Column<string> =>
  column(made, '', { holds: { holds: 'text', most }, read: (cell) => readText(cell, most), write: same })
export const nameColumn = (made: Made<string>, most: number): Column<string> =>
  column(made, '', { holds: { holds: 'text', most }, read: (cell) => readName(cell, most), write: same })
export const ownNameColumn = (made: Made<string>, most: number): Column<string> =>
  column(made, '', { holds: { holds: 'code', most }, read: (cell) => readName(cell, most), write: same })

/** Several names in one cell, each once, with semicolons between them. */
export const namesColumn = (made: Made<string>, most: number): Column<string> => {
  const { read, ...rest } = textColumn(made, most)
  return {
    ...rest,
    read: (cell, unit) => {
      const found = read(cell, unit)
      return 'trouble' in found ? found : good(namesIn(found.value).join('; '))
    },
  }
}
/** The names of such a cell. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

/** Makes a column that may hold nothing: an empty cell is null. */
export function orNull<T>(given: Column<T>): Column<T | null> {
  return {
    ...given,
    need: given.need === 'made' ? 'made' : 'optional',
    empty: null,
    write: (value) => (value === null ? '' : given.write(value)),
  }
}

/** Stored in fourteen digits, written as the shorter one that stands on packs. */
export const barcodeColumn = (made: Made<string>): Column<string> =>
  column(made, '', {
    holds: { holds: 'barcode' },
    read: readBarcode,
    write: (code) => code.replace(/^0(?=\d{13}$)/, ''),
  })
export const weightMgColumn = (made: Made<number>): Column<number> =>
  column(made, 0, {
    holds: { holds: 'weight' },
    read: readWeightMg,
    write: (mg) => `${mg / 1000} g`,
  })
export const weightGColumn = (made: Made<number>): Column<number> =>
  column(made, 0, { holds: { holds: 'weight' }, read: readWeightG, write: (grams) => `${grams} g` })
export const lengthColumn = (made: Made<number>): Column<number> =>
  column(made, 1, { holds: { holds: 'length' }, read: readLengthMm, write: (mm) => `${mm} mm` })
export const moneyColumn = (made: Made<number>, mostSen: number): Column<number> =>
  column(made, 0, {
    holds: { holds: 'money' },
    read: (cell) => readMoneySen(cell, mostSen),
    write: (sen) => `${Math.floor(sen / 100)}.${String(sen % 100).padStart(2, '0')}`,
  })
/** Hundredths of a percent, written as a percentage. */
export const percentColumn = (made: Made<number>): Column<number> =>
  column(made, 0, {
    holds: { holds: 'percent' },
    read: (cell) => readMoneySen(textOf(cell, /\s*%$/), 10_000),
    write: (bp) => String(bp / 100),
  })
/** A local time of day. */
export const timeColumn = (made: Made<string>): Column<string> =>
  column(made, '', {
    holds: { holds: 'time' },
    read: (cell) => formed(readText(cell, 5), /^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'),
    write: same,
  })
export const wholeColumn = (made: Made<number>, least: number, most: number): Column<number> =>
  column(made, least, {
    holds: { holds: 'whole', least, most },
    read: (cell) => readWhole(cell, least, most),
    write: String,
  })
export const flagColumn = (made: Made<boolean>): Column<boolean> =>
  column(made, false, { holds: { holds: 'flag' }, read: readFlag, write: (yes) => (yes ? 'yes' : 'no') })
export const dayColumn = (made: Made<string>): Column<string> =>
  column(made, '', { holds: { holds: 'day' }, read: readDay, write: same })
export const choiceColumn = <T extends string>(
  made: Made<NoInfer<T>>,
  choices: Choices<T>,
  first: NoInfer<T>,
): Column<T> =>
  column(made, first, {
    holds: { holds: 'choice', choices: Object.keys(choices) },
    read: (cell) => readChoice(cell, choices),
    write: same,
  })
export const choicesColumn = <T extends string>(made: Made<NoInfer<T>[]>, choices: Choices<T>): Column<T[]> =>
  column(made, [], {
    holds: { holds: 'choices', choices: Object.keys(choices) },
    read: (cell) => readChoices(cell, choices),
    write: (all) => all.join(', '),
  })
export const colourColumn = (made: Made<string>): Column<string> =>
  column(made, '', {
    holds: { holds: 'colour' },
    read: (cell) => formed(readText(cell, 7), /^#[0-9a-f]{6}$/i, '#RRGGBB'),
    write: same,
  })
export const digitsColumn = (made: Made<string>, least: number, most: number): Column<string> =>
  column(made, '', {
    holds: { holds: 'digits', least, most },
    read: (cell) => formed(readText(cell, 20), new RegExp(`^\\d{${least},${most}}$`), '0'.repeat(least)),
    write: same,
  })

/** A cell without a sign that only says its unit. */
const textOf = (cell: Cell, sign: RegExp): Cell => (typeof cell === 'string' ? cell.replace(sign, '') : cell)

const formed = (read: Read<string>, form: RegExp, shown: string): Read<string> =>
  'trouble' in read
    ? read
    : form.test(read.value)
      ? good(read.value)
      : bad({ trouble: 'wrong-form', form: shown })
