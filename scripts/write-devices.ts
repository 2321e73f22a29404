import { readFileSync, writeFileSync } from 'node:fs'
import type { DeviceKind } from '#contract/devices'
import { devicePage, devicePages } from './device-pages.ts'

// Run by `node scripts/write-devices.ts`; a test compares the committed pages with what this would write.
for (const [family, name] of Object.entries(devicePages)) {
  const page = new URL(`../docs/devices/${name}`, import.meta.url)
  writeFileSync(page, devicePage(family as DeviceKind, readFileSync(page, 'utf8')))
}
