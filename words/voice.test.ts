import { describe, expect, it } from 'vitest'
import type { SeatView } from '#contract/seat-view'
import { languages } from '#domain/language'
import { acceptedExamples } from '#words/examples/accepted'
import { packExamples } from '#words/examples/pack'
import { pickExamples } from '#words/examples/pick'
import { refusalExamples } from '#words/examples/refusals'
import { promptOf, spellCode, verdictAloud } from '#words/voice'

/** As much of a seat as what is said depends on. */
const seatAt = (screen: SeatView['screen']) =>
  ({ screen, person: { personId: 'P-1' }, lockedAt: null, question: null }) as unknown as SeatView

describe.each(languages)('aloud in %s', (language) => {
  const prompts = [...pickExamples, ...packExamples].map((screen) => [
    `${screen.screen} ${screen.step.step}`,
    promptOf(language, seatAt(screen), null) ?? '',
  ])
  const verdicts = [
    ...refusalExamples.map((refusal) =>
      verdictAloud(language, { kind: 'refused', refusal, scanned: null, sound: 'refused' }),
    ),
    ...acceptedExamples.map((said) => verdictAloud(language, { kind: 'accepted', said, sound: 'unit' })),
  ]

  it('asks for something at each step, with nothing that cannot be said', () => {
    expect(
      prompts.filter(([, text]) => text === '' || /undefined|null|NaN|\[object/.test(text ?? '')),
    ).toEqual([])
  })

  it('says no code as it is written', () => {
    const written = [...prompts.map(([, text]) => text), ...verdicts].filter((text) =>
      /\b(?:B-07-42|T-0457|PACK-1|CL-2039)\b/.test(text ?? ''),
    )
    expect(written).toEqual([])
  })

  it('says nothing to somebody who is not there, or has a question before them', () => {
    const seat = seatAt(pickExamples[0] as SeatView['screen'])
    expect([
      promptOf(language, { ...seat, person: null }, null),
      promptOf(language, { ...seat, lockedAt: '2026-11-22T06:00:00Z' }, null),
    ]).toEqual([null, null])
  })
})

it.each([
  ['en', 'B-07-42', 'B, zero seven, four two'],
  ['ms', 'ZONA-A-1', 'ZONA, A, satu'],
  ['zh', 'T-0457', 'T，零 四 五 七'],
  ['en', 'A1', 'A one'],
] as const)('in %s %s is "%s"', (language, code, said) => {
  expect(spellCode(language, code)).toBe(said)
})
