import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Situation } from '#domain/action'
import { languages } from '#domain/language'
import { type Meaning, plainWords, understand } from '#domain/voice/understand'
import type { Phrase } from '#domain/voice/vocabulary'
import { vocabularies } from '#words/heard/vocabularies'
import type { Language } from '#words/say'
import { spellCode } from '#words/voice'

const heard = (language: Language, said: string, at: Situation) =>
  understand(said, at, vocabularies[language])
const digits = (text: string): Meaning => ({ as: 'checkDigits', digits: text })
const quantity = (n: number): Meaning => ({ as: 'quantity', quantity: n })
const act = (action: Extract<Meaning, { as: 'action' }>['action']): Meaning => ({ as: 'action', action })

const rows: [Language, Situation, string, Meaning | null][] = [
  ['en', 'scan-location', 'four two', digits('42')],
  ['en', 'scan-location', 'Forty-two.', digits('42')],
  ['en', 'scan-location', '42', digits('42')],
  ['en', 'scan-location', '4 2', digits('42')],
  ['en', 'scan-location', 'oh seven', digits('07')],
  ['en', 'scan-location', 'one hundred and five', digits('105')],
  ['en', 'scan-location', 'seven', null],
  ['en', 'scan-location', 'one two three four five', null],
  ['en', 'scan-location', 'forty two seven', null],
  ['en', 'scan-location', 'four to', null],
  ['en', 'scan-item', 'twelve', quantity(12)],
  ['en', 'scan-item', 'three', quantity(3)],
  ['en', 'scan-item', 'one two', null],
  ['en', 'scan-item', 'zero', null],
  ['en', 'scan-item', 'minus three', null],
  ['en', 'scan-tote', 'three', null],
  ['en', 'scan-location', 'short', act('SHORT')],
  ['en', 'scan-location', 'shorts', null],
  ['en', 'scan-location', 'please skip', null],
  ['en', 'scan-item', 'Say again!', act('REPEAT')],
  ['en', 'scan-item', "can't reach", act('NO-REACH')],
  ['en', 'scan-item', 'tote full', act('TOTE-FULL')],
  ['en', 'zero-check', 'yes', act('EMPTY')],
  ['en', 'zero-check', 'no', act('NOT-EMPTY')],
  ['en', 'twin-check', 'no', act('NOT-EMPTY')],
  ['en', 'offer', 'yes', act('NEXT')],
  ['en', 'offer', 'no', null],
  ['en', 'scan-item', 'yes', null],
  ['en', 'scan-item', 'louder', { as: 'voice', change: 'louder' }],
  ['en', 'scan-item', 'voice off', { as: 'voice', change: 'off' }],
  ['en', 'scan-tote', 'code tango dash zero zero zero one', { as: 'code', text: 'T-0001' }],
  ['en', 'scan-tote', 'code t dash 0001', { as: 'code', text: 'T-0001' }],
  ['en', 'scan-item', 'serial number alpha bravo one niner', null],
  ['en', 'scan-item', 'serial alpha bravo one nine', { as: 'serial', text: 'AB19' }],
  ['en', 'scan-item', 'serial alpha oh one', null],
  ['en', 'scan-item', 'serial oscar zero one', { as: 'serial', text: 'O01' }],
  ['en', 'scan-item', 'serial', null],
  ['en', 'scan-item', 'code dash one', null],
  ['en', 'scan-item', 'codeine one', null],
  ['en', 'scan-item', '', null],
  ['ms', 'scan-location', 'empat dua', digits('42')],
  ['ms', 'scan-location', 'empat puluh dua', digits('42')],
  ['ms', 'scan-location', 'sifar tujuh', digits('07')],
  ['ms', 'scan-item', 'dua belas', quantity(12)],
  ['ms', 'scan-item', 'seratus lima', quantity(105)],
  ['ms', 'zero-check', 'ya', act('EMPTY')],
  ['ms', 'zero-check', 'tidak', act('NOT-EMPTY')],
  ['ms', 'scan-item', 'tidak ada', act('NOT-THERE')],
  ['ms', 'scan-item', 'kurang', act('SHORT')],
  ['ms', 'scan-item', 'siri london lima', { as: 'serial', text: 'L5' }],
  ['zh', 'scan-location', '四二', digits('42')],
  ['zh', 'scan-location', '四十二', digits('42')],
  ['zh', 'scan-location', '零 七', digits('07')],
  ['zh', 'scan-location', '幺两', digits('12')],
  ['zh', 'scan-item', '十二', quantity(12)],
  ['zh', 'scan-item', '两', quantity(2)],
  ['zh', 'scan-item', '一百零五', quantity(105)],
  ['zh', 'scan-item', '缺货。', act('SHORT')],
  ['zh', 'zero-check', '不是', act('NOT-EMPTY')],
  ['zh', 'scan-item', '货不对', act('WRONG-ITEM')],
  ['zh', 'scan-item', '序列号 A B 一九', { as: 'serial', text: 'AB19' }],
  ['zh', 'scan-tote', '编码T杠零零零一', { as: 'code', text: 'T-0001' }],
]

test.each(rows)('%s at %s: "%s"', (language, at, said, meant) => {
  expect(heard(language, said, at)).toEqual(meant)
})

describe.each(languages)('what is said in %s', (language) => {
  const vocabulary = vocabularies[language]
  const said = (Object.keys(vocabulary.phrases) as Phrase[]).flatMap((phrase) =>
    vocabulary.phrases[phrase].map((words) => [phrase, words] as const),
  )

  it('is written as it is compared, and means one thing only', () => {
    const plain = (words: string) =>
      vocabulary.spaced ? plainWords(words) : plainWords(words).replaceAll(' ', '')
    expect(said.filter(([, words]) => plain(words) !== words)).toEqual([])
    const all = said.map(([, words]) => words)
    expect(all.length).toBe(new Set(all).size)
    const spelling = Object.values(vocabulary.letters).flat()
    expect(spelling.length).toBe(new Set(spelling).size)
  })

  it('has one number for every way to say one, from 0 to 999', () => {
    const ways = Array.from({ length: 1000 }, (_, n) =>
      vocabulary.wholes(n).map((way) => [way, n] as const),
    ).flat()
    expect(new Set(ways.map(([way]) => way)).size).toBe(ways.length)
    for (const [way, n] of ways)
      expect(heard(language, way, 'scan-item')).toEqual(n === 0 ? null : quantity(n))
  })

  it('hears check digits back as the program says them, leading zeros too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,4}$/), (code) => {
        expect(heard(language, spellCode(language, code), 'scan-location')).toEqual(digits(code))
      }),
    )
  })

  it('never makes something of anything that is not wholly known', () => {
    const words = fc.array(
      fc.constantFrom(
        ...said.map(([, one]) => one),
        ...vocabulary.wholes(7),
        ...vocabulary.wholes(40),
        'x',
        '…',
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(words, fc.string(), (known, stray) => {
        const unknown = `${known.join(' ')} ${stray}☃q`
        expect(heard(language, unknown, 'scan-item')).toBeNull()
        expect(heard(language, unknown, 'scan-location')).toBeNull()
      }),
    )
  })
})
