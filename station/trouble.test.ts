import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { planted } from '#sim/chaos/plants'
import { type TroublePlant, troublePlants } from '#sim/try/trouble-plants'
import { troubledShift, troubleMethods } from '#sim/try/trouble-shift'

const shifts = troubleMethods.flatMap((method) =>
  Array.from({ length: 3 }, (_, at) => ({ method, seed: at + 1 })),
)
test.each(shifts)(
  '$method, seed $seed: orders cancelled, waves held, walks left and taken over, shorts, power cuts: nothing stays, nothing is lost',
  { timeout: 60_000 },
  async ({ method, seed }) => {
    const { faults, told } = await troubledShift(method, seed)
    expect(faults, told.slice(-20).join('\n')).toEqual([])
  },
)

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

test.each(Object.values<TroublePlant>(troublePlants))(
  'the lines to plant a bug into are still in $file',
  ({ file, edits }) => {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    expect(planted({ file, edits, points: [] }, source)).not.toBe(source)
  },
)
