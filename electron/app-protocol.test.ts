import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerRequest, safePath } from './app-protocol.ts'

const base = mkdtempSync(join(tmpdir(), 'packbench-protocol-'))
const served = {
  folder: join(base, 'renderer'),
  photos: join(base, 'pictures'),
  trouble: () => null,
  devServer: null,
}
const photo = `${'ab'.repeat(32)}.png`
const get = (path: string) => answerRequest(new Request(`station://app${path}`), served)

beforeAll(() => {
  mkdirSync(served.folder)
  writeFileSync(join(served.folder, 'index.html'), '<style nonce="__STYLE_NONCE__"></style>')
  mkdirSync(served.photos)
  writeFileSync(join(served.photos, photo), 'photo')
  writeFileSync(join(served.photos, 'secret.png'), 'secret')
  writeFileSync(join(base, 'secret.html'), 'secret')
})
afterAll(() => rmSync(base, { recursive: true }))

it('serves the window with a nonce that its policy names', async () => {
  const response = await get('/')
  const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1]
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
})

it('refuses whatever leaves the folder', async () => {
  for (const path of [
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '//secret.html',
    '/x/..%2f..%2fsecret.html',
  ])
    expect((await get(path)).status).toBe(404)
})

it('serves photos by the names the station gave them, and nothing else beside them', async () => {
  const response = await get(`/photos/${photo}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
  for (const path of [
    '/photos/secret.png',
    `/photos/..%2f${photo}`,
    `/photos/x/${photo}`,
    `/photos/${photo}.html`,
  ])
    expect((await get(path)).status).toBe(404)
})

it('never finds a path outside the folder, whatever is asked', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', '\\', '.', '%00', 'a', ':'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = safePath(new URL(`station://app/${parts.join('')}`))
      if (path !== null) expect(join(served.folder, path).startsWith(served.folder + sep)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('shows the trouble page only when there is trouble', async () => {
  expect((await get('/trouble.html')).status).toBe(404)
  const request = new Request('station://app/trouble.html')
  expect((await answerRequest(request, { ...served, trouble: () => '<p>trouble' })).status).toBe(200)
})
