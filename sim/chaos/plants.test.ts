import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runChaos } from './chaos.ts'
import { planted, plants } from './plants.ts'

/** The long proofs plant each of them. */
it('a station that sends a label before it is journalled is found out', { timeout: 180_000 }, async () => {
  const plant = 'send-before-journal'
  const { points } = plants[plant]
  const report = await runChaos({
    kills: 40,
    seed: 11,
    orders: 3,
    method: 'cluster',
    plant,
    points,
    power: false,
    say: () => {},
  })
  expect(report.faults.join('\n')).toMatch(/2 labels .* came out, 1 asked for/)
})

it.each(Object.values(plants))('the lines to plant a bug into are still in $file', (plant) => {
  const source = readFileSync(new URL(`../../${plant.file}`, import.meta.url), 'utf8')
  expect(planted(plant, source)).not.toBe(source)
})

it('a plant whose line is gone is no plant', () => {
  expect(() => planted(plants['fresh-key'], 'nothing is sent here')).toThrow('does not hold exactly one')
})
