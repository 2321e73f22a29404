import fc from 'fast-check'
import { gs1CheckDigit } from '#domain/barcode/check-character'

export const GS = '\u001d'
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))
const some = (most: number) => fc.integer({ min: 1, max: most }).chain(digits)
const text = (most: number) =>
  fc
    .array(fc.constantFrom(...'0123456789ABCXYZabz-/.+_%"'), { minLength: 1, maxLength: most })
    .map((all) => all.join(''))
const checked = (length: number) => digits(length - 1).map((all) => all + gs1CheckDigit(all))
const date = fc
  .tuple(fc.nat(99), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))

export interface Sample {
  ai: string
  value: string
  fixed: boolean
}
const of = (ais: string[], value: fc.Arbitrary<string>, fixed: boolean): fc.Arbitrary<Sample> =>
  fc.record({ ai: fc.constantFrom(...ais), value, fixed: fc.constant(fixed) })

/** Well-formed elements as labels of goods carry them. */
export const element: fc.Arbitrary<Sample> = fc.oneof(
  of(['00'], checked(18), true),
  of(['01', '02'], checked(14), true),
  of(['11', '12', '13', '15', '16', '17'], date, true),
  of(['20'], digits(2), true),
  of(['3103', '3202', '3300', '3564'], digits(6), true),
  of(['410', '414'], checked(13), true),
  of(['10', '21', '420'], text(20), false),
  of(['30', '37'], some(8), false),
  of(['240', '241', '400', '401', '403', '90'], text(30), false),
  of(['402'], digits(17), false),
  of(['91', '96', '99'], text(90), false),
)

/** Joined as a scanner sends it: a separator after what has no fixed length, sometimes one too many. */
export const elementString = fc
  .tuple(fc.array(element, { minLength: 1, maxLength: 5 }), fc.nat(7))
  .map(([all, extra]) =>
    all
      .map(
        ({ ai, value, fixed }, at) =>
          ai + value + (fixed && extra !== 1 ? '' : at === all.length - 1 && extra !== 2 ? '' : GS),
      )
      .join(extra === 3 ? GS : ''),
  )

/** One letter lost, added or changed somewhere. */
export const mutation = fc
  .tuple(elementString, fc.nat(), fc.nat(2), fc.constantFrom(...`0123456789AZ${GS} #~`))
  .map(([whole, place, kind, letter]) => {
    const at = place % (whole.length + 1)
    return whole.slice(0, at) + (kind === 0 ? '' : letter) + whole.slice(kind === 1 ? at : at + 1)
  })
