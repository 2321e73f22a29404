import fc from 'fast-check'

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x400, 0x4ff],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0xb80, 0xbff],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xad00],
  [0xfb50, 0xfeff],
  [0xff00, 0xffef],
  [0x1f300, 0x1f6ff],
  [0, 0x1f],
  [0x7f, 0x9f],
] as const
/** What has broken printers, scanners and layouts. */
const known = [
  '^',
  '~',
  '_',
  '\\',
  '>',
  '>;',
  '^XZ^XA~JR',
  '^FS^XZ',
  '~JA',
  '^CC!',
  '^CT+',
  '_5E',
  '_7EJR',
  '\\&',
  '^FH^FD',
  '\x10\x04\x01',
  '\u202e',
  '\ud800',
  '\u0000',
  '\r\n',
  'é',
  'Ğ',
  '龑',
  'ம்',
  'على',
  '\u200d',
  ' ',
]

/** Text as bad as an order feed can bring it. */
export const hostileText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...known),
        ...ranges.map(([min, max]) => fc.integer({ min, max }).map((point) => String.fromCodePoint(point))),
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''))

/** Text in the letters of the printer's own font with everything that commands a printer. */
export const hostilePlainText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom('^', '~', '_', '\\', '>', ' ', 'a', 'W', '0', 'é', '\n', '\x10', '%', '|', ',', '"'),
      { maxLength },
    )
    .map((parts) => parts.join(''))
