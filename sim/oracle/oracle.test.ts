import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type PlantName, plantEnv } from '#sim/chaos/plants'
import { runOracle } from './run.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

it('the program and the oracle agree on every scan of some shifts', { timeout: 240_000 }, async () => {
  const report = await runOracle({ scans: 5_000, seed: 2, say: () => {} })
  expect(report.disagreement).toBe(null)
  expect(report.scans).toBe(5_000)
  expect(report.orders).toBeGreaterThan(50)
  expect(Object.keys(report.refused).length).toBeGreaterThan(35)
  expect(Object.keys(report.refused)).toEqual(
    expect.arrayContaining(['confirm-take-over', 'cart-in-use', 'list-first']),
  )
  expect(Object.keys(report.said)).toEqual(
    expect.arrayContaining(['line-shorted', 'damaged-apart', 'twins-left', 'partial-confirmed']),
  )
})

describe('the oracle finds out a program that', () => {
  // The long proofs have the others.
  const wrong: readonly (readonly [string, PlantName, RegExp])[] = [
    ['believes every count of a carton', 'blind-count', /"count-off"/],
  ]
  it.each(wrong)('%s', { timeout: 120_000 }, (_, plant, words) => {
    const args = [`${here}main.ts`, '--scans', '20000']
    const { stdout, status } = spawnSync(process.execPath, args, {
      env: { ...process.env, ...plantEnv(plant) },
      encoding: 'utf8',
    })
    expect([status, /DISAGREEMENT: seed \d+, scan \d+ \(.*/.exec(stdout)?.[0] ?? stdout]).toEqual([
      1,
      expect.stringMatching(words),
    ])
  })
})

it('the oracle is written without the rules it judges', () => {
  const own = [
    'checks',
    'gs1-grammar',
    'read-symbol',
    'goods',
    'floor',
    'judge-walk',
    'judge-bench',
    'judge-keyed',
    'judge-policy',
    'judge-put-back',
    'judge-short',
    'judge-scan',
    'judge-take-over',
  ]
  const files = readdirSync(here).filter((name) => own.includes(name.replace('.ts', '')))
  const imports = files.flatMap((name) =>
    [...readFileSync(here + name, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? ''),
  )
  const allowed = [...own.map((name) => `./${name}.ts`), '#sim/data/prng', '#domain/barcode/gs1-lists']
  expect(files).toHaveLength(own.length)
  expect(imports.filter((from) => !allowed.includes(from))).toEqual([])
})
