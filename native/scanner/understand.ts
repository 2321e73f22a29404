import type { Heard } from '#domain/scanner-test'
import { emptyHid, feedReport, type ReportLayoutName, reportLayouts } from './hid-pos.ts'
import { keyLayouts } from './key-layouts.ts'
import { isModifier, type Key, nameOf } from './wedge.ts'

const signsOf = (bytes: Uint8Array): string[] => [...Buffer.from(bytes).toString('latin1')]

/** The bytes of a serial line as signs, with whatever stands around the code. */
export function understandBytes(chunks: readonly Uint8Array[]): Heard {
  return [{ as: 'serial', signs: signsOf(Buffer.concat(chunks)) }]
}

/** The reports of a USB scanner by each layout; a layout that they do not fit gives no signs. */
export function understandReports(reports: readonly Uint8Array[]): Heard {
  return (Object.keys(reportLayouts) as ReportLayoutName[]).map((as) => {
    const signs: string[] = []
    let state = emptyHid
    for (const report of reports) {
      const fed = feedReport(reportLayouts[as], state, report)
      state = fed.state
      for (const one of fed.frames)
        if (one.frame === 'whole') signs.push(...(one.aim ?? ''), ...signsOf(one.bytes))
    }
    return { as, signs }
  })
}

/** Fewer keys at once are a person at the keyboard. */
const fewestKeys = 6

/** Keys by each layout of a keyboard; null for the typing of a person. */
export function understandKeys(keys: readonly Key[]): Heard | null {
  if (keys.filter(({ down, key }) => down && !isModifier(key)).length < fewestKeys) return null
  return [...keyLayouts, 'computer' as const].map((as) => ({ as, signs: namesOf(keys, as) }))
}

/** Names of keys; digits typed on the number pad beside Alt are the one sign they number. */
function namesOf(keys: readonly Key[], layout: Parameters<typeof nameOf>[1]): string[] {
  const names: string[] = []
  let number = ''
  for (const key of keys) {
    if (key.down && key.alt && /^Numpad\d$/.test(key.code)) number += key.code.slice(-1)
    else if (key.down && !isModifier(key.key)) names.push(nameOf(key, layout))
    else if (!key.down && key.key === 'Alt' && number !== '') {
      names.push(String.fromCharCode(Number(number)))
      number = ''
    }
  }
  return names
}
