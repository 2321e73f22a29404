import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planted } from '#sim/chaos/plants'
import { type TroublePlant, troublePlants } from '#sim/try/trouble-plants'
import { troubledShift, troubleMethods } from '#sim/try/trouble-shift'

const shifts = troubleMethods.flatMap((method) =>
  Array.from({ length: 2 }, (_, at) => ({ method, seed: at + 1 })),
)
test.each(shifts)(
  '$method, seed $seed: orders cancelled, waves held, walks left and taken over, shorts, power cuts: nothing stays, nothing is lost',
  { timeout: 60_000 },
  async ({ method, seed }) => {
    const { faults, told } = await troubledShift(method, seed)
    expect(faults, told.slice(-20).join('\n')).toEqual([])
  },
)

test.each(Object.values<TroublePlant>(troublePlants))(
  'the lines to plant a bug into are still in $file',
  ({ file, edits }) => {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    expect(planted({ file, edits, points: [] }, source)).not.toBe(source)
  },
)
