import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Keyboard } from '#domain/keyboard'
import { placeOf } from './key-layouts.ts'
import { feedKey, type Key, keysWaitMs, noKeys, quietKeys, type WedgeLine } from './wedge.ts'

const GS = '\u001d'
const line = (change: Partial<WedgeLine>): WedgeLine => ({
  deviceId: 'wedge',
  prefix: null,
  suffix: null,
  gs: 'Ctrl+]',
  gapMs: 35,
  layout: 'us',
  ...change,
})
const bare = line({})
const left = line({ deviceId: 'left', prefix: 'F9' })
const right = line({ deviceId: 'right', prefix: '~', suffix: 'Tab' })

const plain = { shift: false, control: false, alt: false, altGraph: false, meta: false, byHand: false }
const named = (key: string): Key => ({ ...plain, down: true, key, code: key })
/** The key of a letter as a scanner of this layout presses it, and what a US computer makes of that. */
function keyOf(letter: string, layout: Keyboard = 'us'): Key {
  if (letter === GS) return { ...named(']'), code: 'BracketRight', control: true }
  const place = placeOf(layout, letter)
  if (place === null) throw new Error(`No key for ${letter}`)
  const { code, shift, altGraph } = place
  return { ...plain, down: true, key: letter, code, shift, altGraph }
}
const pressesOf = (text: string): Key[] => [...text].map((letter) => keyOf(letter))

const enter = named('Enter')

/** A key and how long after the one before it comes. */
type Timed = [waitMs: number, key: Key]
const every = (waitMs: number, keys: readonly Key[]): Timed[] =>
  keys.flatMap((key): Timed[] => [
    [waitMs, key],
    [0, { ...key, down: false }],
  ])

/** Plays keys with real pauses between them: what the page sees, what was scanned, what was lost. */
function play(lines: readonly WedgeLine[], keys: readonly Timed[]) {
  let state = noKeys
  const page: string[] = []
  const scans: string[] = []
  const lost: number[] = []
  const take = (fed: ReturnType<typeof feedKey>) => {
    state = fed.state
    page.push(...fed.give.map(({ key }) => key))
    if (fed.scan !== null) scans.push(`${lines[fed.scan.line]?.deviceId} ${fed.scan.text}`)
    if (fed.lost !== null) lost.push(fed.lost.letters)
  }
  for (const [waitMs, key] of [...keys, [10_000, { ...enter, down: false }] as Timed]) {
    const dueMs = keysWaitMs(lines, state)
    if (dueMs !== null && waitMs > dueMs) take(quietKeys(lines, state))
    const fed = feedKey(lines, state, key)
    take(fed)
    if (!fed.keep && key.down && key.key !== 'Alt') page.push(key.key)
  }
  return { page: page.join(' '), scans, lost, left: state }
}

const scan = (text: string, prefix: Key[] = [], suffix: Key[] = [enter]): Timed[] =>
  every(1, [...prefix, ...pressesOf(text), ...suffix])

describe('a scanner known by its speed', () => {
  it.each([
    ['PBLB-07-424', [enter]],
    ['9556012304417', [named('Tab')]],
    ['PBTT-0042K', []],
    [`]d20109556012304417${'10AB'}${GS}21x`, [enter]],
    ['417', [enter]],
    ['aB9/ .,-_~!', [enter, enter]],
  ])('reads %s, and the page sees nothing of it', (text, suffix) => {
    expect(play([bare], scan(text, [], suffix))).toMatchObject({
      page: '',
      scans: [`wedge ${text}`],
      lost: [],
    })
  })

  it('leaves typing by hand to the page, every key in its order', () => {
    const keys = every(80, [...pressesOf('tea 12'), named('Backspace'), ...pressesOf('3'), enter])
    expect(play([bare], keys)).toMatchObject({ page: 't e a   1 2 Backspace 3 Enter', scans: [], lost: [] })
  })

  it('takes two keys rolled over by a quick hand for typing', () => {
    expect(play([bare], every(10, [...pressesOf('ok'), enter])).page).toBe('o k Enter')
    expect(play([bare], every(10, pressesOf('abcd'))).page).toBe('a b c d')
  })

  it('lets a held key repeat and a letter be composed', () => {
    const keys: Timed[] = [1, 1, 1, 1, 1, 1, 1].map((waitMs) => [waitMs, { ...keyOf('a'), byHand: true }])
    expect(play([bare], keys)).toMatchObject({ page: 'a a a a a a a', scans: [] })
  })

  it('keeps a fast code without its agreed end out of the page, and says so', () => {
    const agreed = line({ suffix: 'F10' })
    expect(play([agreed], scan('9556012304417', [], []))).toMatchObject({ page: '', scans: [], lost: [13] })
    expect(play([agreed], scan('9556012304417', [], [named('F10')])).scans).toEqual(['wedge 9556012304417'])
  })

  it('reads a sign typed by its number with Alt held', () => {
    const alt = { ...named('Alt'), alt: true }
    const digit = (one: string): Key => ({ ...named(one), code: `Numpad${one}`, alt: true })
    const group: Timed[] = [
      [1, alt],
      ...every(1, [digit('0'), digit('2'), digit('9')]),
      [1, { ...alt, down: false }],
    ]
    const keys = [...every(1, pressesOf('10AB7')), ...group, ...every(1, [...pressesOf('21x'), enter])]
    expect(play([bare], keys)).toMatchObject({ page: '', scans: [`wedge 10AB7${GS}21x`] })
  })

  it('reads signs by their numbers also where nobody tells that Alt went up', () => {
    const alt = { ...named('Alt'), alt: true }
    const group = (number: string): Timed[] => [
      [1, alt],
      ...[...number].map((one): Timed => [1, { ...named(one), code: `Numpad${one}`, alt: true }]),
    ]
    const keys = [...group('080'), ...group('066'), ...group('029'), [1, enter] as Timed]
    expect(play([bare], keys)).toMatchObject({ page: '', scans: [`wedge PB${GS}`] })
    expect(play([bare], [...group('0080'), ...group('0066'), ...group('0084')]).lost).toEqual([])
  })

  it('reads signs beside AltGr, which other systems call Alt, or Control with Alt', () => {
    const german = line({ layout: 'de' })
    for (const held of [{ alt: true }, { alt: true, control: true }, {}]) {
      const keys = [...'A[@]'].map((sign) => {
        const key = keyOf(sign, 'de')
        return key.altGraph ? { ...key, ...held } : key
      })
      expect(play([german], every(1, [...keys, enter])).scans).toEqual(['wedge A[@]'])
    }
  })

  it('reads GS from the key that stands for it', () => {
    const keys = every(1, [...pressesOf('10AB'), named('F8'), ...pressesOf('21x'), enter])
    expect(play([line({ gs: 'F8' })], keys).scans).toEqual([`wedge 10AB${GS}21x`])
  })

  it('reads by the places of the keys, whatever the computer makes of them', () => {
    const french = [...'PB-1'].map((letter) => ({ ...keyOf(letter), key: '?' }))
    expect(play([bare], every(1, [...french, enter])).scans).toEqual(['wedge PB-1'])
    const german = [...'Zy-{'].map((letter) => keyOf(letter, 'de'))
    expect(play([line({ layout: 'de' })], every(1, [...german, enter])).scans).toEqual(['wedge Zy-{'])
    expect(play([line({ layout: 'computer' })], every(1, [...french, enter])).scans).toEqual(['wedge ????'])
  })

  it.each([
    ['a dead key and a blank', ['^', ' ', '1', '2'], '^12'],
    ['a dead key and a letter', ['^', 'e', '1', '2'], 'ê12'],
    ['a dead key and a letter that it does not change', ['^', 'x', '1', '2'], '^x12'],
    ['two dead keys', ['^', ' ', '`', ' ', '1'], '^`1'],
  ])('reads %s as the computer of the scanner would', (_, signs, text) => {
    const keys = signs.map((sign) => ({ ...keyOf(sign, 'de'), key: 'Dead' }))
    expect(play([line({ layout: 'de' })], every(1, [keyOf('A', 'de'), ...keys, enter])).scans).toEqual([
      `wedge A${text}`,
    ])
    const started = play([line({ layout: 'de' })], every(1, [...keys, enter]))
    expect(started).toMatchObject({ page: '', scans: [`wedge ${text}`] })
  })

  it('leaves dead keys of a person to the page where the computer decides', () => {
    const dead = { ...named('Dead'), code: 'Backquote' }
    expect(play([line({ layout: 'computer' })], every(1, [dead, keyOf('e')])).page).toBe('Dead e')
  })

  it('gives up a code longer than any', () => {
    expect(play([bare], every(1, pressesOf('x'.repeat(4097)))).lost).toEqual([4096])
  })
})

describe('two scanners with prefixes', () => {
  const both = [left, right]
  const f9 = [named('F9')]

  it('are told apart', () => {
    const keys = [
      ...scan('9556012304417', f9),
      ...scan('PBTT-0042K', pressesOf('~'), [named('Tab')]),
      ...scan('A~B', f9),
    ]
    expect(play(both, keys)).toMatchObject({
      page: '',
      scans: ['left 9556012304417', 'right PBTT-0042K', 'left A~B'],
    })
  })

  it('hold up no typing at all', () => {
    const { state, keep } = feedKey(both, noKeys, keyOf('a'))
    expect([keep, keysWaitMs(both, state)]).toEqual([false, null])
  })

  it('may be slow over the air', () => {
    expect(play(both, every(120, [...f9, ...pressesOf('PBTT'), enter])).scans).toEqual(['left PBTT'])
  })

  it('give a prefix that a person typed to the page', () => {
    expect(play(both, every(400, [...pressesOf('a~b'), ...f9])).page).toBe('a ~ b F9')
  })

  it('stand beside one that is known by its speed', () => {
    const keys = [...scan('111222', f9), ...scan('333444'), ...every(90, pressesOf('hi'))]
    expect(play([left, bare], keys)).toMatchObject({ page: 'h i', scans: ['left 111222', 'wedge 333444'] })
  })
})

const letters = fc.stringMatching(/^[0-9A-Za-z /.,-]{6,30}$/)

it('is one scan for any text at any scanner speed', () => {
  fc.assert(
    fc.property(letters, fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 31 }), (text, waits) => {
      const keys = [...pressesOf(text), enter].map((key, at): Timed => [waits[at] ?? 0, key])
      expect(play([bare], keys)).toMatchObject({ page: '', scans: [`wedge ${text}`], lost: [] })
    }),
  )
})

it('loses no key: each is in a scan, lost with its number, or on the page, in order', () => {
  const key = fc.oneof(
    letters.map((text) => keyOf(text.charAt(0))),
    fc.constantFrom(enter, named('F9'), named('Backspace'), keyOf('~'), keyOf(GS)),
  )
  const timed = fc.tuple(fc.integer({ min: 0, max: 400 }), key)
  fc.assert(
    fc.property(fc.array(timed, { maxLength: 60 }), (keys) => {
      const seen = play(
        [left, right, bare],
        keys.flatMap(([waitMs, one]) => every(waitMs, [one])),
      )
      expect(seen.left).toEqual(noKeys)
      const typed = keys.map(([, { key: name }]) => name)
      let at = 0
      for (const name of seen.page.split(' ').filter((one) => one !== '')) {
        at = typed.indexOf(name, at) + 1
        expect(at).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})
