import { expect, it } from 'vitest'
import { lacksMedia } from './paper-media.ts'

const office = ['na_letter_8.5x11in', 'iso_a4_210x297mm']
it.each<[string, string | null, string[], boolean]>([
  ['has it by its measures', 'A4', office, false],
  ['has it by its own name', 'A5', ['A5'], false],
  ['has others only', 'A5', office, true],
  ['has others only, in inches', 'Legal', office, true],
  ['takes any size', 'A5', [...office, 'custom_max_8.5x14in'], false],
  ['does not say', 'A5', [], false],
  ['is asked for a size nobody here knows', 'w288h432', office, false],
  ['is asked for none', null, office, false],
])('a printer that %s', (_, wanted, supported, lacks) => {
  expect(lacksMedia(wanted, supported)).toBe(lacks)
})
