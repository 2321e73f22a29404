import { describe, expect, it } from 'vitest'
import { builtInTemplates } from './built-in.ts'
import {
  allHold,
  type Condition,
  fieldsNamed,
  fieldsOf,
  filledIn,
  scriptOf,
  type TemplateValues,
} from './fields.ts'
import { templateKinds, templateOn } from './template.ts'

const values: TemplateValues = {
  texts: { courier: 'J&T Express', gift: 'GIFT', cod: '', receiverName: '{cod} {gift}' },
  address: null,
  marks: [],
}

describe('what a label says', () => {
  it.each([
    ['FROM {courier}', 'FROM J&T Express'],
    ['{gift}{gift}', 'GIFTGIFT'],
    ['{cod}', ''],
    ['{weight} {nonsense}', '{weight} {nonsense}'],
    ['{ gift } {toString}', '{ gift } {toString}'],
    ['{receiverName}', '{cod} {gift}'],
  ])('%s becomes %s; what is filled in is never filled in again', (text, said) => {
    expect(filledIn(text, values)).toBe(said)
  })

  it.each<[string, Condition[], boolean]>([
    ['without conditions', [], true],
    ['a field that is there', [{ field: 'gift', is: 'filled', text: '' }], true],
    ['one that is not', [{ field: 'cod', is: 'filled', text: '' }], false],
    ['one that is blank', [{ field: 'cod', is: 'blank', text: '' }], true],
    ['a field nothing is known of', [{ field: 'weight', is: 'blank', text: '' }], true],
    ['the same but for its case', [{ field: 'courier', is: 'equal', text: ' j&t express ' }], true],
    ['another', [{ field: 'courier', is: 'unequal', text: 'Pos Laju' }], true],
    [
      'all of them',
      [
        { field: 'gift', is: 'filled', text: '' },
        { field: 'cod', is: 'filled', text: '' },
      ],
      false,
    ],
  ])('is drawn with %s: %#', (_, when, drawn) => {
    expect(allHold(when, values)).toBe(drawn)
  })

  it.each([
    ['Nurul Aisyah', 'latin'],
    ['欧阳娜娜', 'chinese'],
    ['முருகன்', 'tamil'],
    ['محمد Ng', 'arabic'],
  ])('knows the letters of %s', (name, script) => {
    expect(scriptOf(name)).toBe(script)
  })

  it.each(templateKinds)('our %s label names fields of its own only', (kind) => {
    const named = builtInTemplates[kind].elements.flatMap((one) => [
      ...('text' in one ? fieldsNamed(one.text) : []),
      ...one.when.map(({ field }) => field),
    ])
    expect(named.filter((name) => !(fieldsOf(kind) as string[]).includes(name))).toEqual([])
  })

  it('grows and shrinks with the paper, there and back', () => {
    const { widthUm, heightUm } = builtInTemplates.badge
    const twice = templateOn(builtInTemplates.badge, 2 * widthUm, 2 * heightUm)
    expect(templateOn(twice, widthUm, heightUm)).toEqual(builtInTemplates.badge)
    expect(twice.elements[0]).toMatchObject({ widthUm: 2 * widthUm, sizeUm: 9_000 })
  })
})
