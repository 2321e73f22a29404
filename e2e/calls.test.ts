import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#contract/commands'
import type { RunningStation } from './launch.ts'
import { answer, answeringStation, inStranger, withStranger } from './stranger.ts'

let station: RunningStation

beforeAll(async () => {
  station = await answeringStation()
})
afterAll(() => station?.close())

describe('calls', () => {
  it('from another window, another origin or a frame are refused, though they have the same preload', async () => {
    for (const url of ['station://app/index.html', 'station://evil/', 'data:text/html,x'])
      await withStranger(station, url, async () => {
        expect(await inStranger(station, 'typeof window.packbench.call')).toBe('function')
        const refused = await inStranger(station, `window.packbench.call('seatView', { seat: 'a' })`)
        expect(refused).toMatchObject({
          ok: false,
          fault: { kind: 'bug', detail: 'This call did not come from the station window.' },
        })
      })
  })

  it('by unknown names are refused', async () => {
    for (const name of [
      '',
      'nothing',
      '__proto__',
      'constructor',
      'toString',
      'seatView ',
      'SEATVIEW',
      7,
      null,
      ['seatView'],
      {},
    ])
      expect(await answer(station, name, { seat: 'a' })).toMatchObject({
        ok: false,
        refusal: { refusal: 'not-found' },
      })
  })

  it('with hostile arguments are refused', async () => {
    const refused = { ok: false, refusal: { refusal: 'bad-arguments' } }
    const hostile = await station.window.evaluate(async () => {
      const { call } = Reflect.get(globalThis, 'packbench')
      const deep: Record<string, unknown> = {}
      let inner = deep
      for (let level = 0; level < 500; level++) {
        inner.seat = {}
        inner = inner.seat as Record<string, unknown>
      }
      const loop: Record<string, unknown> = { seat: 'a' }
      loop.self = loop
      const hostileArgs: unknown[] = [
        JSON.parse('{"seat":"a","constructor":{"prototype":{"admin":true}}}'),
        { seat: 'a', text: 'x'.repeat(20_000_000) },
        { seat: 'a', extra: new Array(200_000).fill(0) },
        deep,
        loop,
        null,
        undefined,
        'a',
        7,
        Number.NaN,
        [],
        new Map([['seat', 'a']]),
        new Date(),
        new Uint8Array(10),
        { seat: 'c' },
        { seat: ['a'] },
        { seat: 'a', role: 'admin' },
        {},
      ]
      const answers: unknown[] = []
      for (const args of hostileArgs)
        try {
          answers.push(await call('seatView', args))
        } catch (error) {
          // Too deep for Electron's own bridge: it never left the page.
          answers.push({
            ok: false,
            refusal: { refusal: 'bad-arguments' },
            error: String(error),
          })
        }
      return answers
    })
    expect(hostile).toHaveLength(18)
    for (const one of hostile) expect(one).toMatchObject(refused)
    expect(await answer(station, 'typeCode', { seat: 'a', text: 'x'.repeat(501) })).toMatchObject(refused)
  })

  it('cannot reach the prototype of anything', async () => {
    await station.window.evaluate(() =>
      Reflect.get(globalThis, 'packbench').call(
        'seatView',
        JSON.parse('{"seat":"a","__proto__":{"admin":true}}'),
      ),
    )
    expect(await station.app.evaluate(() => Reflect.get({}, 'admin') ?? null)).toBeNull()
  })

  it('with any random payload to any command are answered, never fatal', async () => {
    const payload = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.dictionary(
        fc.constantFrom('seat', 'text', 'personId', 'pin', 'rule', '__proto__', 'lineId', 'reason'),
        fc.jsonValue(),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(commands)), payload, async (name, args) => {
        expect(await answer(station, name, args)).toHaveProperty('ok')
      }),
      { numRuns: 150 },
    )
    expect(await answer(station, 'seatView', { seat: 'a' })).toMatchObject({ ok: true })
  })

  it('have one channel; whatever else is sent is heard by nobody', async () => {
    const channels = await station.app.evaluate(({ ipcMain }) => ({
      handlers: [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()],
      listeners: ipcMain.eventNames().filter((name) => name !== 'error'),
    }))
    expect(channels).toEqual({ handlers: ['station:call'], listeners: [] })
  })
})

describe('the station protocol', () => {
  it('serves nothing outside the folder of the window', async () => {
    const paths = [
      '../main/main.cjs',
      '..%2fmain%2fmain.cjs',
      '%2e%2e/main/main.cjs',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      '..%5cmain%5cmain.cjs',
      'assets/..%2f..%2fmain%2fmain.cjs',
      '/etc/passwd',
      '%2fetc%2fpasswd',
      '//etc/passwd',
      'index.html%00.js',
      '%',
      '%252e%252e/x.js',
      'C:/windows/win.ini',
      'file:///etc/passwd',
      'index',
      'trouble.html',
      'assets',
    ]
    const statuses = await station.app.evaluate(async ({ net }, all) => {
      const out: Record<string, number> = {}
      for (const path of all)
        out[path] = await net.fetch(`station://app/${path}`).then(
          ({ status }) => status,
          () => 404,
        )
      out.stranger = await net.fetch('station://evil/index.html').then(
        ({ status }) => status,
        () => 404,
      )
      out.post = await net.fetch('station://app/index.html', { method: 'POST' }).then(({ status }) => status)
      return out
    }, paths)
    expect(statuses).toEqual({
      ...Object.fromEntries(paths.map((path) => [path, 404])),
      stranger: 404,
      post: 405,
    })
  })
})
