import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPattern, scalePattern, unescaped } from '#domain/scale-pattern'

function read(written: string, line: string): unknown {
  const checked = scalePattern(written)
  return 'wrong' in checked ? checked.wrong : matchPattern(checked.pattern, line)
}
const found = (weight: string, unit: string | null, state = 'steady', load: string | null = null) => ({
  weight,
  unit,
  state,
  load,
})

describe('a pattern of the lines of a scale', () => {
  it.each([
    ['{weight} {unit}', '   1.234 kg', found('1.234', 'kg')],
    ['{weight}{unit}', '-  12,50lb', found('-12.50', 'lb')],
    ['{weight}', '+7', found('+7', null)],
    ['{weight} {unit}', '- ,5 kg', found('-0.5', 'kg')],
    ['{weight}', '.', null],
    ['{weight}', '1,234.5', null],
    ['{state:S=steady|D=moving} {weight} {unit}', 'D    0.5 kg', found('0.5', 'kg', 'moving')],
    ['{state:=steady|M=moving}{weight}', 'M1.0', found('1.0', null, 'moving')],
    ['{state:=steady|M=moving}{weight}', '1.0', found('1.0', null)],
    ['{load:GS=gross|NT=net},{weight}{unit}', 'NT,  0.250kg', found('0.250', 'kg', 'steady', 'net')],
    ['{skip}:{weight}g', 'Weight, net: 12g', found('12', null)],
    ['{skip:3}{weight}', 'A:-5', found('5', null)],
    ['\\x02{weight}', '\x02 5', found('5', null)],
    ['{weight} kg', '12 g', null],
    ['{weight}', '1.2.3', null],
    ['{weight}', '12 kg', null],
    ['{skip:9}{weight}', '12', null],
  ])('%s reads %j', (written, line, expected) => {
    expect(read(written, line)).toEqual(expected)
  })

  it.each([
    ['{unit}', /\{weight\} once/],
    ['{weight}{weight}', /\{weight\} once/],
    ['{weight}{unit} {unit}', /\{unit\} once/],
    ['{weight', /not closed/],
    ['{weigth}', /\{weigth\} is not one of/],
    ['{weight:2}', /is not one of/],
    ['{skip}{weight}', /after \{skip\}/],
    ['{skip:0}{weight}', /is not one of/],
    ['{state:ST}{weight}', /words such as ST=steady/],
    ['{state:ST=still}{weight}', /steady, moving, over, under, fault/],
  ])('%s is refused in words', (written, why) => {
    expect(read(written, '1')).toMatch(why)
  })

  it('knows a word that begins with another', () => {
    expect(read('{state:S=steady|SD=moving}{weight}', 'SD1')).toMatchObject({ state: 'moving' })
  })

  it('never throws, whatever stands in the line', () => {
    const pattern = '{skip}:{state:a=steady|aa=moving} {weight} {unit}'
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', ' ', '1', '.', 'k'), maxLength: 200 }),
        (line) => {
          expect(['object', 'string']).toContain(typeof read(pattern, line))
        },
      ),
    )
  })

  it('writes signs that no keyboard has', () => {
    expect(unescaped('\\x05W\\r\\n\\\\r')).toBe('\x05W\r\n\\r')
  })
})
