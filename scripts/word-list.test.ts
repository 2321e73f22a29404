import { describe, expect, it } from 'vitest'
import { sources } from './sources.ts'

/** Words that docs/glossary.md replaces by one term each, as they would stand in an identifier. */
const banned: Record<string, string> = {
  parcel: 'carton',
  box: 'carton',
  bin: 'location',
  carrier: 'courier',
  awb: 'trackingNumber',
  terminal: 'station',
  lock: 'lease',
  package: 'carton',
}
/** Where such a word is another field's own term. */
const fine =
  /^(noParcel|locked|lockedUntil|pinLocked|clock|blocked|block|blocking|blockedBy|unblocked|combine|combined|binding|bindTote|bind|sandbox|outbox|bound|unlock)$/i

function parts(identifier: string): string[] {
  return identifier
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .split(' ')
}
function wrongWords(text: string): string[] {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''")
  const identifiers = new Set(code.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [])
  return [...identifiers].filter(
    (one) =>
      !fine.test(one) &&
      parts(one).some((part) => Object.hasOwn(banned, part) || Object.hasOwn(banned, part.replace(/s$/, ''))),
  )
}

describe('one word per thing', () => {
  it.each(['domain', 'contract', 'db'])('%s says it in the words of the glossary', (folder) => {
    const wrong = sources()
      .filter(({ path }) => path.startsWith(`${folder}/`) && !path.endsWith('.test.ts'))
      .flatMap(({ path, text }) => wrongWords(text).map((word) => `${path}: ${word}`))
    expect(wrong).toEqual([])
  })
  it('finds a wrong word when there is one', () => {
    expect(wrongWords('const boxCount = 1; const carton = parcelOf(x)')).toEqual(['boxCount', 'parcelOf'])
  })
})
