import { describe, expect, it } from 'vitest'
import { changesOf, makerNames } from '#domain/maker-codes'
import { wordsOf } from '#words/say'
import { pdfPages } from '../testing/pdf-pages.ts'
import { decodeCodes } from '../testing/render-label.ts'
import { makerSheetPdf } from './maker-sheet.ts'

const everyOne = makerNames.flatMap((maker) =>
  (['en', 'ms', 'zh'] as const).map((language) => [maker, language] as const),
)

describe('the sheet of a maker', () => {
  it.each(everyOne)(
    'of %s has one page of which each code decodes to what the manual says, in %s',
    async (maker, language) => {
      const pages = pdfPages(await makerSheetPdf(maker, wordsOf(language).bench.maker), 200)
      expect(pages).toHaveLength(1)
      const found = (await Promise.all(pages.map(decodeCodes))).flat()
      const wanted = changesOf(maker).flatMap(({ codes }) => codes)
      expect(found.map(({ text }) => text).sort()).toEqual([...wanted].sort())
      expect(new Set(found.map(({ aim }) => aim))).toEqual(new Set([']C0']))
    },
  )

  it('switches AIM identifiers on last: factory settings would switch them off', () => {
    for (const maker of makerNames) expect(changesOf(maker).at(-1)?.change).toBe('aim-missing')
  })
})
