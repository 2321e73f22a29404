import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DeviceKind } from '#contract/devices'
import { wordsOf } from '#words/say'
import { devicePage, devicePages } from './device-pages.ts'

const families = Object.keys(devicePages) as DeviceKind[]
const pageOf = (family: DeviceKind) =>
  readFileSync(new URL(`../docs/devices/${devicePages[family]}`, import.meta.url), 'utf8')

test.each(families)(
  'the page about %ss says what the screen says (else: node scripts/write-devices.ts)',
  (family) => {
    const page = pageOf(family)
    expect(page).toMatch(/<!-- messages -->\n\| in short \|[\s\S]*\n\| .+ \|\n<!-- end -->/)
    expect(devicePage(family, page)).toBe(page)
  },
)

test.each(families)('the page about %ss shows where one is set up', (family) => {
  expect(pageOf(family)).toMatch(/!\[[^\]]+\]\(\.\.\/pictures\/device-[a-z-]+\.png\)/)
})

test('every message of a device stands on some page', () => {
  const { 'not-set-up': _, ...troubles } = wordsOf('en').codes.deviceTroubles
  const all = families.map(pageOf).join('\n')
  const missing = Object.values(troubles).filter(
    ({ pill, steps }) => !all.includes(`| ${pill} | `) || !all.includes(`${steps.join('. ')}.`),
  )
  expect(missing.map(({ pill }) => pill)).toEqual([])
})
