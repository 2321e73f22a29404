import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openapi } from '#oms/openapi'

const committed: unknown = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'))

test('docs/openapi.json is what the schemas say (else: node oms/write-openapi.ts)', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(openapi())))
})

test('every schema it points to is there', () => {
  const named = JSON.stringify(committed).matchAll(/#\/components\/schemas\/(\w+)/g)
  for (const [, name] of named) expect(committed).toHaveProperty(['components', 'schemas', name ?? ''])
})
