import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { troublePlants } from '#sim/try/trouble-plants'

/** What each planted bug leaves behind, in the words of the checks. */
const shows: Record<keyof typeof troublePlants, RegExp> = {
  'hold-ignored': /on hold/,
  'promise-kept': /promised/,
  'owner-unsaid': /not the owner/,
  'place-kept': /place/,
  'hand-forgotten': /in hand|It never ends/,
  'surplus-forgotten': /units|tote/,
  'lost-unwritten': /not written down/,
}
const names = Object.keys(shows) as (keyof typeof troublePlants)[]
const main = new URL('../sim/try/trouble-main.ts', import.meta.url).pathname

test.concurrent.each(names)('the same shifts with the bug %s show it', { timeout: 120_000 }, async (name) => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, name, '12'])
  expect(stdout).toMatch(shows[name])
})
