import { expect, it } from 'vitest'
import { type ActionName, actionCode, actionGroups, actionNames, actionsOf, isDigit } from '#domain/action'
import { floorLanguages } from '#domain/language'
import { cardWords } from '#words/actions'
import { faceFor } from '../font-faces.ts'
import { pdfPages } from '../testing/pdf-pages.ts'
import { decodeCodes } from '../testing/render-label.ts'
import { commandCardPdf } from './command-card.ts'
import { pictograms } from './pictograms.ts'

const slow = { timeout: 60_000 }
const card = [cardWords('en'), cardWords('ms'), cardWords('zh')] as const

it('has pages for each group with exactly the codes of the table, and each scans', slow, async () => {
  const pages = pdfPages(await commandCardPdf('Shah Alam', actionGroups, card), 150)
  const found = await Promise.all(pages.map(decodeCodes))
  const codesOf = (names: readonly ActionName[]) => names.map((name) => `]C0 ${actionCode(name)}`).sort()
  const wanted = actionGroups.flatMap((group) => {
    const names = actionsOf(group)
    return names.length > 14 ? [codesOf(names.slice(0, 14)), codesOf(names.slice(14))] : [codesOf(names)]
  })
  expect(found.map((page) => page.map(({ aim, text }) => `${aim} ${text}`).sort())).toEqual(wanted)
  expect(found.flat()).toHaveLength(actionNames.length)
})

it('has a sign of its own for every action', () => {
  const signs = actionNames.flatMap((name) => (isDigit(name) ? [] : JSON.stringify(pictograms[name])))
  expect(new Set(signs).size).toBe(signs.length)
})

it('is the same bytes whenever it is drawn', slow, async () => {
  const once = () => commandCardPdf('Shah Alam', ['you'], card)
  expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true)
})

it.each(floorLanguages)('has a face for every letter of its names in %s', (language) => {
  const { title, hint, groups, nameOf } = cardWords(language)
  const said = [title, hint, ...Object.values(groups), ...actionNames.map(nameOf)]
  const letters = new Intl.Segmenter(language, { granularity: 'grapheme' })
  const unprintable = said
    .flatMap((text) => [...letters.segment(text)].map(({ segment }) => segment))
    .filter((letter) => faceFor(letter, 700) === null || faceFor(letter, 400) === null)
  expect(unprintable).toEqual([])
})
