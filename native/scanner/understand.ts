import { keyboards } from '#domain/keyboard'
import { reportLayoutNames } from '#domain/report-layout'
import type { Heard } from '#domain/scanner-test'
import { emptyHid, feedReport, type ReportLayout, reportLayouts } from './hid-pos.ts'
import { afterDead } from './key-layouts.ts'
import { isCapsLocked } from './mistyped.ts'
import { isModifier, type Key, nameOf } from './wedge.ts'

const signsOf = (bytes: Uint8Array): string[] => [...Buffer.from(bytes).toString('latin1')]

/** The bytes of a serial line as signs, with whatever stands around the code. */
export function understandBytes(chunks: readonly Uint8Array[]): Heard {
  return [{ as: 'serial', signs: signsOf(Buffer.concat(chunks)) }]
}

/** The reports of a USB scanner by each layout, and by its own; a layout that they do not fit gives no signs. */
export function understandReports(reports: readonly Uint8Array[], own: readonly ReportLayout[]): Heard {
  const ways: [Heard[number]['as'], readonly ReportLayout[]][] = reportLayoutNames.map((name) => [
    name,
    [reportLayouts[name]],
  ])
  return [['auto', own] as const, ...ways].map(([as, layouts]) => ({ as, signs: signsBy(layouts, reports) }))
}

function signsBy(layouts: readonly ReportLayout[], reports: readonly Uint8Array[]): string[] {
  const signs: string[] = []
  let state = emptyHid
  for (const report of reports) {
    const fed = feedReport(layouts, state, report)
    state = fed.state
    for (const one of fed.frames)
      if (one.frame === 'whole') signs.push(...(one.aim ?? ''), ...signsOf(one.bytes))
  }
  return signs
}

/** Fewer keys at once are a person at the keyboard. */
const fewestKeys = 6

/** Keys by each layout of a keyboard; null for the typing of a person. */
export function understandKeys(keys: readonly Key[]): Heard | null {
  if (keys.filter(({ down, key }) => down && !isModifier(key)).length < fewestKeys) return null
  const capsOn = isCapsLocked(keys)
  return [...keyboards, 'computer' as const].map((as) => ({ as, signs: namesOf(keys, as), capsOn }))
}

/** Names of keys; digits typed on the number pad beside Alt are the one sign they number. */
function namesOf(keys: readonly Key[], layout: Parameters<typeof nameOf>[1]): string[] {
  const names: string[] = []
  let number = ''
  let before: Key | null = null
  for (const key of keys) {
    if (key.down && key.alt && /^Numpad\d$/.test(key.code)) {
      number += key.code.slice(-1)
      continue
    }
    /** Alt going up is not always told: the next key, or Alt going down again, ends the number as well. */
    if (number !== '' && (key.down || key.key === 'Alt')) {
      names.push(String.fromCharCode(Number(number)))
      number = ''
    }
    if (!key.down || isModifier(key.key)) continue
    names.push(...namesAfter(names, before, key, layout))
    before = key
  }
  return number === '' ? names : [...names, String.fromCharCode(Number(number))]
}

/** The name of a key; after a dead key it takes that one's away. */
function namesAfter(
  names: string[],
  before: Key | null,
  key: Key,
  layout: Parameters<typeof nameOf>[1],
): readonly string[] {
  const name = nameOf(key, layout)
  const joined = before === null || layout === 'computer' ? null : afterDead(layout, before, name)
  if (joined === null) return [name]
  names.pop()
  return [...joined]
}
