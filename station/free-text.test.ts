import { expect, test } from 'vitest'
import { overrideReasons } from '#domain/reasons'
import { freeTextApart } from '#station/free-text'

test.each(overrideReasons)('the reason %s is one of ours and stays with the fact', (reason) => {
  expect(freeTextApart('override-given', { reason, copy: 2 })).toEqual({
    payload: { reason, copy: 2 },
    free: {},
  })
})

test.each(['aminah called', 'Aminah', 'aminah', 'not-there '])(
  'the reason "%s" was typed, and lies apart',
  (reason) => {
    expect(freeTextApart('exception-resolved', { reason, version: 1 })).toEqual({
      payload: { version: 1 },
      free: { reason },
    })
  },
)

test('of a refused scan the text, and who was named, lie apart; places and counts stay', () => {
  expect(
    freeTextApart('refused', {
      refusal: 'list-taken',
      by: 'Aminah',
      text: 'x',
      locationId: 'A-01',
      waitS: 3,
    }),
  ).toEqual({
    payload: { refusal: 'list-taken', locationId: 'A-01', waitS: 3 },
    free: { by: 'Aminah', text: 'x' },
  })
})

test('what a printer said of a paper is a code of ours', () => {
  expect(freeTextApart('print-job-changed', { reason: 'paper-out' }).free).toEqual({})
})
