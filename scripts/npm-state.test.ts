import { expect, it } from 'vitest'
import { locksAll, npmState, stampOf } from './npm-state.mjs'

const tea = { version: '1.0.0', integrity: 'sha512-tea' }
const treeOf = (packages: Record<string, object>) => JSON.stringify({ packages })
const lock = treeOf({
  '': { name: 'packbench' },
  'node_modules/tea': tea,
  'node_modules/tea-for-mac': { version: '1.0.0', optional: true },
})

it('has nothing to do when the stamp fits the lock file', () => {
  expect(npmState({ lock, stamp: stampOf(lock), installed: null })).toBe('ready')
})

it('installs again when an installation was cut off', () => {
  expect(npmState({ lock, stamp: stampOf(lock).slice(0, 10), installed: null })).toBe('install')
  expect(npmState({ lock, stamp: null, installed: '{"packages": {"node_mod' })).toBe('install')
})

it('adopts what a plain npm install has put there', () => {
  expect(npmState({ lock, stamp: 'old', installed: treeOf({ 'node_modules/tea': tea }) })).toBe('adopt')
})

it('installs again when a package is missing, left over or of another version', () => {
  const trees = [
    {},
    { 'node_modules/tea': tea, 'node_modules/left-over': tea },
    { 'node_modules/tea': { ...tea, version: '0.9.0' } },
  ]
  for (const tree of trees) expect(npmState({ lock, stamp: null, installed: treeOf(tree) })).toBe('install')
})

it('notices a dependency that the lock file does not know', () => {
  const locked = treeOf({ '': { dependencies: { tea: '1.0.0', milk: '2.0.0' } } })
  expect(locksAll(locked, '{"dependencies": {"milk": "2.0.0", "tea": "1.0.0"}}')).toBe(true)
  expect(locksAll(locked, '{"dependencies": {"tea": "1.0.0"}, "devDependencies": {"milk": "2.0.0"}}')).toBe(
    false,
  )
})
