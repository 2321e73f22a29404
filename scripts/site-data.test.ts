import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '#domain/site-data/columns'
import { readHeader } from '#domain/site-data/header'
import { tableKinds } from '#domain/site-data/kinds'
import { wordsOf } from '#words/say'
import { withTables } from './site-data-tables.ts'

test('docs/site-data.md has the columns of the code (else: node scripts/write-site-data.ts)', () => {
  const page = readFileSync(new URL('../docs/site-data.md', import.meta.url), 'utf8')
  expect(page).toBe(withTables(page))
})

describe.each(['en', 'ms', 'zh'] as const)('headings in %s', (language) => {
  test.each(tableKinds)('of %s lead to their own columns, with or without a star', (kind) => {
    const texts = Object.entries<readonly [string, string]>(wordsOf(language).siteColumns[kind])
    const headings = Object.fromEntries(texts.map(([field, [heading]]) => [field, [heading]]))
    for (const star of ['', ' *']) {
      const cells = columnsOf(kind).map(([field]) => `${headings[field]?.[0]}${star}`)
      expect(readHeader(kind, cells, headings)).toMatchObject({
        fields: columnsOf(kind).map(([field]) => field),
        ignored: [],
      })
    }
  })
})
