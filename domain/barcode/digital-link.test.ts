import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDigitalLink } from '#domain/barcode/digital-link'

const today = '2026-11-22'
const tea = '09551234567896'
const elements = (text: string) => {
  const read = readDigitalLink(text, today)
  return read !== null && 'elements' in read ? read.elements.map(({ ai, value }) => [ai, value]) : read
}

test.each([
  ['an item', `https://id.gs1.org/01/${tea}`, [['01', tea]]],
  ['an item at a shop, below a path', `http://shop.example/a/01/${tea}`, [['01', tea]]],
  ['big letters, as small QR codes have them', `HTTPS://ID.GS1.ORG/01/${tea}`, [['01', tea]]],
  [
    'lot, serial and expiry',
    `https://id.example/01/${tea}/10/L1/21/S1?17=280300`,
    [
      ['01', tea],
      ['10', 'L1'],
      ['21', 'S1'],
      ['17', '280300'],
    ],
  ],
  [
    'a lot that looks like a key',
    `https://id.example/01/${tea}/10/01`,
    [
      ['01', tea],
      ['10', '01'],
    ],
  ],
  [
    'escaped signs',
    `https://id.example/01/${tea}/10/A%2FB%26C`,
    [
      ['01', tea],
      ['10', 'A/B&C'],
    ],
  ],
  ['thirteen digits', 'https://id.example/01/9551234567896', [['01', tea]]],
  [
    'words in the query and behind it',
    `https://id.example/01/${tea}?linkType=all&15=270101;x#top`,
    [
      ['01', tea],
      ['15', '270101'],
    ],
  ],
  ['a carton', 'https://id.example/00/395212340000000014', [['00', '395212340000000014']]],
  [
    'a place and its part',
    'https://id.example/414/9521321000018/254/X',
    [
      ['414', '9521321000018'],
      ['254', 'X'],
    ],
  ],
  ['a crate', 'https://id.example/8003/09521321000018C1', [['8003', '09521321000018C1']]],
])('reads %s', (_name, text, expected) => {
  expect(elements(text)).toEqual(expected)
})

test.each([
  ['a wrong check digit', 'https://id.example/01/09551234567895', { problem: 'check', position: 22 }],
  ['an item number cut short', 'https://id.example/01/0955', { problem: 'too-short', position: 22 }],
  [
    'qualifiers out of order',
    `https://id.example/01/${tea}/21/S1/10/L1`,
    { problem: 'link-order', position: 43 },
  ],
  [
    'a qualifier of another key',
    `https://id.example/01/${tea}/254/X`,
    { problem: 'link-order', position: 37 },
  ],
  ['a lot in the query', `https://id.example/01/${tea}?10=L1`, { problem: 'link-order', position: 37 }],
  [
    'a key in the query',
    `https://id.example/01/${tea}?00=395212340000000014`,
    { problem: 'link-order', position: 37 },
  ],
  [
    'an identifier that is none',
    `https://id.example/01/${tea}?05=1`,
    { problem: 'unknown-ai', position: 37 },
  ],
  ['a date that is none', `https://id.example/01/${tea}?17=281301`, { problem: 'month', position: 42 }],
  [
    'a date said twice',
    `https://id.example/01/${tea}?17=280101&17=280101`,
    { problem: 'twice', position: 47 },
  ],
  ['a plus for a blank', `https://id.example/01/${tea}?240=A+B`, { problem: 'character', position: 42 }],
  ['half an escape', `https://id.example/01/${tea}/10/A%2`, { problem: 'link-escape', position: 40 }],
  ['a slash at the end', `https://id.example/01/${tea}/`, { problem: 'link-order', position: 37 }],
  ['the short form', 'https://id.gs1.org/ARFKk4XB0CDKWcnpq', { problem: 'compressed', position: 19 }],
  [
    'a link half in the short form',
    `https://id.example/01/${tea}/BsQMRxyz`,
    { problem: 'compressed', position: 37 },
  ],
  ['what excludes the item', `https://id.example/01/${tea}?37=5`, { problem: 'excluded', position: 19 }],
])('refuses %s and says where', (_name, text, expected) => {
  expect(readDigitalLink(text, today)).toMatchObject(expected)
})

test.each([
  'https://shop.example/tea',
  'https://shop.example/products/01/teapots',
  'https://shop.example',
  'http://',
  'ftp://id.example/01/09551234567896',
  'mailto:tea@shop.example',
  `https://shop.example/gtin/${tea}`,
  'https://t.example/ARFKk4XB0CDKWcnpq',
])('%s is no link of GS1', (text) => {
  expect(readDigitalLink(text, today)).toBeNull()
})

test('any link at all gives an answer', () => {
  const segment = fc.oneof(
    fc.constantFrom('01', '10', '21', '00', '414', '8003', '17', tea, 'L1', '%', '%41', ''),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const link = fc
    .tuple(fc.array(segment, { maxLength: 7 }), fc.constantFrom('', '?', '?17=', '&'), segment)
    .map(([path, mark, end]) => `https://${path.join('/')}${mark}${end}`)
  fc.assert(
    fc.property(link, (text) => {
      const read = readDigitalLink(text, today)
      if (read !== null && 'position' in read) expect(read.position).toBeLessThanOrEqual(text.length)
      else expect(read === null || read.elements.length > 0).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
