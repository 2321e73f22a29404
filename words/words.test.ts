import { describe, expect, it } from 'vitest'
import { floorLanguages, languages, wholeLanguageOf } from '#domain/language'
import { acceptedExamples } from '#words/examples/accepted'
import { deskRefusals } from '#words/examples/desk-refusals'
import { packExamples } from '#words/examples/pack'
import { pickExamples } from '#words/examples/pick'
import { refusalExamples } from '#words/examples/refusals'
import { fileTroubleExamples, holdsExamples, troubleExamples } from '#words/examples/site-data'
import { packingSlipWords } from '#words/papers'
import {
  askPack,
  askPick,
  type Language,
  sayAccepted,
  sayFileTrouble,
  sayHolds,
  sayRefusal,
  sayTrouble,
  unitWord,
  wordsOf,
} from '#words/say'
import type { Said } from '#words/table'

const others = ['ms', 'zh'] as const

/** How wide a sentence is, in letters; Chinese signs count twice, signs that stand on a letter do not count. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/\p{Mn}/u.test(sign) ? 0 : /[\u2e80-\u9fff\uff00-\uffef]/.test(sign) ? 1.8 : 1),
    0,
  )
const sayMost = 44
const nextMost = 96

/** Every sentence a language says, with the place it comes from. */
function everySentence(language: Language): [place: string, text: string][] {
  const words = wordsOf(language)
  return [
    ...refusalExamples.flatMap((refusal): [string, string][] => {
      const { say, next } = sayRefusal(words, refusal, '…')
      return [
        [`refusal ${refusal.refusal} say`, say],
        [`refusal ${refusal.refusal} next`, next],
      ]
    }),
    ...acceptedExamples.map((said): [string, string] => [`accepted ${said.saved}`, sayAccepted(words, said)]),
    ...pickExamples.flatMap((view): [string, string][] => {
      const { say, next } = askPick(words, view)
      return [
        [`pick ${view.step.step} say`, say],
        [`pick ${view.step.step} next`, next],
      ]
    }),
    ...packExamples.flatMap((view): [string, string][] => {
      const { say, next } = askPack(words, view)
      return [
        [`pack ${view.step.step} say`, say],
        [`pack ${view.step.step} next`, next],
      ]
    }),
    ...leaves(language, {
      codes: words.codes,
      desk: words.desk,
      floor: words.floor,
      oms: words.oms,
      papers: words.papers,
      labels: { page: words.labels.page, designer: words.labels.designer, kinds: words.labels.kinds },
      people: words.people,
      planning: { ...words.planning, refusals: {} },
      practice: words.practice,
      safety: words.safety,
      updates: words.updates,
      shift: words.shift,
      goods: words.goods,
      setApart: words.setApart,
      voice: { screen: words.voice.screen, desk: words.voice.desk, recogniser: words.voice.recogniser },
      faults: words.asks.faults,
    }),
    ...leaves('slip', packingSlipWords[wholeLanguageOf(language)]),
    ...siteSentences(language),
  ]
}

/** What is said about bringing in files. */
function siteSentences(language: Language): [string, string][] {
  const words = wordsOf(language)
  const { kinds, needs, outcomes, owners, usedBy } = words.siteData
  const both = (place: string, { say, next }: Said): [string, string][] => [
    [`${place} say`, say],
    [`${place} next`, next],
  ]
  return [
    ...troubleExamples.flatMap((one) => both(`trouble ${one.trouble}`, sayTrouble(words, one))),
    ...fileTroubleExamples.flatMap((one) => both(`file ${one.file}`, sayFileTrouble(words, one))),
    ...holdsExamples.map((one): [string, string] => [`holds ${one.holds}`, sayHolds(words, one)]),
    ...leaves(language, {
      columns: words.siteColumns,
      page: words.sitePage,
      kinds,
      needs,
      outcomes,
      owners,
      usedBy,
    }),
  ].filter(([place, text]) => text !== '' || !/needs\.optional$|columns\..*\.1$/.test(place))
}

/** The texts of a table, and what the makers in it say about something called 2. */
function leaves(path: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, made(value as (...of: string[]) => unknown)]]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => leaves(`${path}.${name}`, inner))
  return []
}

const made = (maker: (...of: string[]) => unknown): string => {
  const said = maker('2', '3', '4')
  return typeof said === 'string' ? said : Object.values(said as Record<string, string>).join(' ')
}

describe.each(languages)('in %s', (language) => {
  it('says something everywhere', () => {
    expect(
      everySentence(language).filter(
        ([, text]) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text),
      ),
    ).toEqual([])
  })

  it('says what happened short enough for the beam', () => {
    const tooLong = everySentence(language).filter(
      ([place, text]) => / say$|^accepted/.test(place) && width(text) > sayMost,
    )
    expect(tooLong).toEqual([])
  })

  it('says what to do next in one breath', () => {
    const tooLong = everySentence(language).filter(
      ([place, text]) => / next$/.test(place) && width(text) > nextMost,
    )
    expect(tooLong).toEqual([])
  })

  it('ends no headline with a full stop', () => {
    expect(
      everySentence(language).filter(
        ([place, text]) => / say$|^accepted/.test(place) && /[.。।]$/.test(text),
      ),
    ).toEqual([])
  })

  it('tells one from many units', () => {
    expect(unitWord(wordsOf(language), 'pack', 1)).not.toBe('')
    expect(unitWord(wordsOf(language), 'kilderkin', 2)).toBe('kilderkin')
  })
})

/** The same in every language: names, codes, units. */
const same =
  /^(English|SKU|Bahasa Melayu|中文|PIN|OMS( 2)?|Electron|SSCC|Label|Status|Karton|Tote|Token|Model|Port|Unit|unit|Lot|tin|set|Program|Folder|COD.*|Reset|Item|[\d\W]*|kg.*|s|Test|Volume|.*\b(unit|item)\b)$/

describe.each(others)('nothing English is left in %s', (language) => {
  const english = new Map(everySentence('en'))
  const left = everySentence(language).filter(([place, text]) => {
    const before = english.get(place.replace(new RegExp(`^${language}`), 'en'))
    return before === text && !same.test(text) && /[a-z]{3}/i.test(text.replace(/[A-Z]{1,3}-[\w-]+/g, ''))
  })
  it('has its own words for every sentence', () => {
    expect(left).toEqual([])
  })
})

/** What of a floor language is its own: the rest is said at the desk, which speaks English to its people. */
const onFloor = (place: string): boolean => {
  const refusal = /^refusal (\S+)/.exec(place)?.[1]
  return refusal === undefined
    ? /^(accepted|pick|pack) |^..\.(codes(?!\.eventKinds)|floor|people|practice|setApart|voice(?!\.desk)|faults|papers)\./.test(
        place,
      )
    : !(refusal in deskRefusals) && !/^label-(template|file)/.test(refusal)
}

/** Codes, units, keys and names, which are in Latin letters in every language. */
const codes = /\b[A-Z][A-Z0-9]*([-/.][\w-]+)*\b|\b\d+\S*|\b(kg|mm|min)\b/g
const names =
  /Ali bin Abu|Wei Ling|Nurul Aisyah( binti Hamdan)?|Bench \d|printer 2|wave|Zebra|Laser|J&T Express|“Invoices.*”|Caps Lock|Packbench|Express/g

describe.each(floorLanguages)('on the floor in %s', (language) => {
  it('nothing is left in English', () => {
    const sentences = everySentence(language).filter(([place]) => onFloor(place))
    expect(sentences.length).toBeGreaterThan(600)
    expect(
      sentences.filter(([, text]) => /[a-z]{3}/i.test(text.replaceAll(names, '').replaceAll(codes, ''))),
    ).toEqual([])
  })

  it('the figures are those of the codes', () => {
    expect(everySentence(language).filter(([, text]) => /(?![0-9])\p{Nd}/u.test(text))).toEqual([])
  })
})

it('has no English verb in Chinese or Malay', () => {
  const english =
    /\b(the|scan|wait|please|put|take|saved|order|carton|wrong|printer|label is|with|this|that)\b/i
  const found = others.flatMap((language) =>
    everySentence(language).filter(([, text]) =>
      english.test(
        text.replace(/[A-Z]{1,3}-[\w-]+/g, '').replace(/printer 2|wave|Ali bin Abu|Bench 2|address/g, ''),
      ),
    ),
  )
  expect(found).toEqual([])
})
