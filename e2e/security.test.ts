import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#contract/commands'
import { electronPath } from '../scripts/electron-path.mjs'
import { launchStation, programArgs, programEnv, type RunningStation } from './launch.ts'

let station: RunningStation
let outside: Server
let outsideUrl = ''
let hits: string[] = []

beforeAll(async () => {
  outside = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('window.stolen = true')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const address = outside.address()
  outsideUrl = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  station = await launchStation({ dataDir: null, env: {}, args: [] })
  console.log(`Electron ${await station.app.evaluate(() => process.versions.electron)}`)
  await firstAnswer()
})

afterAll(async () => {
  await station?.close()
  outside?.close()
})

describe('the window', () => {
  it('is sandboxed, isolated and without Node, every one of them', async () => {
    const wanted = {
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    }
    const all = await station.app.evaluate(
      ({ webContents }, names) =>
        webContents.getAllWebContents().map((contents) => {
          const preferences = contents.getLastWebPreferences() ?? {}
          return Object.fromEntries(names.map((name) => [name, Reflect.get(preferences, name) ?? false]))
        }),
      Object.keys(wanted),
    )
    expect(all).toEqual([wanted])
  })

  it('has no Node and exactly two functions of ours', async () => {
    const seen = await station.window.evaluate(() => ({
      bridge: Object.entries(Reflect.get(globalThis, 'packbench')).map(([key, value]) => [key, typeof value]),
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    }))
    expect(seen).toEqual({
      bridge: [
        ['call', 'function'],
        ['onNews', 'function'],
      ],
      node: [],
    })
  })

  it('cannot be given another bridge by the page', async () => {
    const kept = await station.window.evaluate(() => {
      try {
        Reflect.set(Reflect.get(globalThis, 'packbench'), 'call', () => 'mine')
        Reflect.set(globalThis, 'packbench', 'mine')
      } catch {}
      return typeof Reflect.get(globalThis, 'packbench')?.onNews
    })
    expect(kept).toBe('function')
    expect(await answer('seatView', { seat: 'a' })).toMatchObject({ ok: true })
  })

  it('has no menu and refuses developer tools when packaged', async () => {
    expect(await station.app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull()
  })
})

describe('the content security policy', () => {
  it('is sent with every document, with a new nonce each time', async () => {
    const load = () =>
      station.app.evaluate(async ({ net }) => {
        const response = await net.fetch('station://app/index.html')
        return { policy: response.headers.get('content-security-policy') ?? '', html: await response.text() }
      })
    const [first, second] = [await load(), await load()]
    const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1] ?? 'none'
    expect(first.policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self' 'nonce-`)
    expect(first.policy).not.toMatch(/unsafe|https?:|\*/)
    expect(first.html).toContain(nonce)
    expect(first.html).not.toContain('__STYLE_NONCE__')
    expect(first.policy).not.toBe(second.policy)
  })

  it('blocks inline scripts, remote scripts, eval and handlers in attributes', async () => {
    hits = []
    const ran = await station.window.evaluate(async (url) => {
      const script = (fill: (element: HTMLScriptElement) => void) => {
        const element = document.createElement('script')
        fill(element)
        document.head.append(element)
      }
      script((element) => {
        element.textContent = 'window.stolen = true'
      })
      script((element) => {
        element.src = `${url}/script.js`
      })
      script((element) => {
        element.src = 'data:text/javascript,window.stolen=true'
      })
      const image = document.createElement('div')
      image.innerHTML = '<img src="x:" onerror="window.stolen = true">'
      document.body.append(image)
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(Reflect.get(globalThis, 'eval')('1 + 1'))
          } catch {
            resolve('blocked')
          }
        }),
      )
      await new Promise((resolve) => setTimeout(resolve, 300))
      image.remove()
      return { evaluated, stolen: 'stolen' in globalThis }
    }, outsideUrl)
    expect(ran).toEqual({ evaluated: 'blocked', stolen: false })
    expect(hits).toEqual([])
  })

  it('keeps style elements that carry the nonce and drops those that do not', async () => {
    const colours = await station.window.evaluate(() => {
      const nonce =
        [...document.querySelectorAll<HTMLElement>('[nonce]')].find((element) => element.nonce)?.nonce ?? ''
      const colourWith = (withNonce: string) => {
        const [box, style] = [document.createElement('div'), document.createElement('style')]
        box.id = 'nonce-test'
        style.nonce = withNonce
        style.textContent = '#nonce-test { color: rgb(1, 2, 3) !important }'
        document.body.append(box)
        document.head.append(style)
        const { color } = getComputedStyle(box)
        box.remove()
        style.remove()
        return color === 'rgb(1, 2, 3)'
      }
      const dropped = [...document.querySelectorAll('style')].filter(
        (style) => style.textContent && !style.sheet?.cssRules.length,
      )
      return {
        withNonce: colourWith(nonce),
        without: colourWith(''),
        wrong: colourWith('abc'),
        dropped: dropped.length,
      }
    })
    expect(colours).toEqual({ withNonce: true, without: false, wrong: false, dropped: 0 })
  })

  it('lets the page talk to nobody: no fetch, socket, beacon, picture, form, worker or frame reaches outside', async () => {
    hits = []
    const tried = await station.window.evaluate(async (url) => {
      const outcome = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            (value) => (value === false ? 'blocked' : 'reached'),
            () => 'blocked',
          )
      const tries = {
        fetch: await outcome(() => fetch(`${url}/fetch`)),
        noCors: await outcome(() => fetch(`${url}/no-cors`, { mode: 'no-cors' })),
        own: await outcome(() => fetch('station://app/index.html')),
        xhr: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest()
              request.onload = resolve
              request.onerror = reject
              request.open('GET', `${url}/xhr`)
              request.send()
            }),
        ),
        socket: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(url.replace('http', 'ws'))
              socket.onopen = resolve
              socket.onerror = reject
            }),
        ),
        worker: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const source = URL.createObjectURL(new Blob(['postMessage(1)']))
              const worker = new Worker(source)
              worker.onmessage = resolve
              worker.onerror = reject
            }),
        ),
      }
      navigator.sendBeacon(`${url}/beacon`, 'x')
      new Image().src = `${url}/picture`
      const form = document.createElement('form')
      form.action = `${url}/form`
      document.body.append(form)
      form.submit()
      form.remove()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return tries
    }, outsideUrl)
    expect(new Set(Object.values(tried))).toEqual(new Set(['blocked']))
    expect(hits).toEqual([])
  })
})

describe('leaving the program', () => {
  it('refuses every way to another page, window or frame', async () => {
    hits = []
    const opened = await station.window.evaluate(async (url) => {
      const opener = window.open(`${url}/open`)
      const own = window.open('station://app/index.html')
      const link = document.createElement('a')
      link.href = `${url}/link`
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true, ctrlKey: true }))
      link.remove()
      const frame = document.createElement('iframe')
      frame.src = `${url}/frame`
      document.body.append(frame)
      location.href = `${url}/location`
      await new Promise((resolve) => setTimeout(resolve, 400))
      frame.remove()
      return { opener: opener === null, own: own === null }
    }, outsideUrl)
    expect(opened).toEqual({ opener: true, own: true })
    for (const target of [
      'file:///etc/passwd',
      'station://evil/',
      'data:text/html,x',
      'javascript:window.stolen=1',
    ])
      await station.window.evaluate((url) => {
        location.href = url
      }, target)
    await station.window.waitForTimeout(300)
    expect(station.app.windows()).toHaveLength(1)
    expect(station.window.url()).toMatch(/^station:\/\/app\//)
    expect(await station.window.evaluate(() => 'stolen' in globalThis)).toBe(false)
    expect(hits).toEqual([])
    expect(await answer('seatView', { seat: 'a' })).toMatchObject({ ok: true })
  })

  it('refuses devices, notifications, position and the rest, and lets our own window use the camera', async () => {
    const states = await permissionsIn('ours')
    expect(states).toEqual({
      camera: 'granted',
      microphone: 'granted',
      geolocation: 'denied',
      midi: 'denied',
      notifications: 'denied',
      asked: 'denied',
      position: 1,
      hid: 'refused',
      serial: 'refused',
      usb: 'refused',
      bluetooth: 'refused',
    })
  })

  it('gives another origin nothing at all, not even the camera', async () => {
    await withStranger('station://evil/', async () => {
      expect(await permissionsIn('stranger')).toMatchObject({
        camera: 'denied',
        microphone: 'denied',
        asked: 'denied',
      })
    })
  })
})

describe('calls', () => {
  it('from another window, another origin or a frame are refused, though they have the same preload', async () => {
    for (const url of ['station://app/index.html', 'station://evil/', 'data:text/html,x'])
      await withStranger(url, async () => {
        expect(await inStranger('typeof window.packbench.call')).toBe('function')
        const refused = await inStranger(`window.packbench.call('seatView', { seat: 'a' })`)
        expect(refused).toMatchObject({
          ok: false,
          fault: { kind: 'bug', detail: 'This call was refused: sender.' },
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
      expect(await answer(name, { seat: 'a' })).toMatchObject({
        ok: false,
        fault: { detail: 'This call was refused: command.' },
      })
  })

  it('with hostile arguments are refused', async () => {
    const refused = { ok: false, fault: { detail: 'This call was refused: arguments.' } }
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
            fault: { detail: 'This call was refused: arguments.' },
            error: String(error),
          })
        }
      return answers
    })
    expect(hostile).toHaveLength(18)
    for (const one of hostile) expect(one).toMatchObject(refused)
    expect(await answer('typeCode', { seat: 'a', text: 'x'.repeat(501) })).toMatchObject(refused)
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
        expect(await answer(name, args)).toHaveProperty('ok')
      }),
      { numRuns: 150 },
    )
    expect(await answer('seatView', { seat: 'a' })).toMatchObject({ ok: true })
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

describe('one station, one program', () => {
  it('a second start leaves and brings the first to the front', async () => {
    await station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const display = await station.app.evaluate(() => process.env.DISPLAY ?? '')
    const second = await promisify(execFile)(electronPath(), programArgs(station.dataDir, []), {
      env: programEnv({ DISPLAY: display }),
      timeout: 20_000,
    })
    expect(second.stdout).toContain('open already')
    const visible = () =>
      station.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      )
    await expect.poll(visible).toEqual([true])
  })

  it('another data folder is another station', async () => {
    const other = await launchStation({ dataDir: null, env: {}, args: [] })
    expect(other.dataDir).not.toBe(station.dataDir)
    await other.close()
  })

  it('a crashed window comes back and works', async () => {
    const crash = () =>
      station.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const before = contents?.getOSProcessId()
        contents?.forcefullyCrashRenderer()
        return before
      })
    const comeBack = () =>
      station.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return 'away'
        const view = contents.executeJavaScript(`window.packbench.call('seatView', { seat: 'a' })`)
        const late = new Promise<{ ok: string }>((resolve) => setTimeout(resolve, 500, { ok: 'late' }))
        return `${contents.getURL()} ${(await Promise.race([view, late])).ok}`
      })
    for (let times = 0; times < 2; times++) {
      await crash()
      await expect.poll(comeBack, { timeout: 10_000 }).toBe('station://app/index.html true')
    }
  })
})

const answer = (name: unknown, args: unknown) =>
  station.window.evaluate(([name, args]) => Reflect.get(globalThis, 'packbench').call(name, args), [
    name,
    args,
  ] as const)

async function firstAnswer() {
  expect(await answer('seatView', { seat: 'a' })).toMatchObject({ ok: true })
}

/** A window that an attacker might get open: our preload, someone else's page. */
async function withStranger(url: string, work: () => Promise<void>) {
  await station.app.evaluate(async ({ app, BrowserWindow }, target) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    await stranger.loadURL(target).catch(() => {})
    Reflect.set(globalThis, 'stranger', stranger)
  }, url)
  try {
    await work()
  } finally {
    await station.app.evaluate(() => Reflect.get(globalThis, 'stranger').destroy())
  }
}

const inStranger = (code: string) =>
  station.app.evaluate(
    (_electron, script) => Reflect.get(globalThis, 'stranger').webContents.executeJavaScript(script),
    code,
  )

const permissionScript = `(async () => {
  const state = (name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')
  const refused = (work) => Promise.resolve().then(work).then((value) => (value?.length === 0 ? 'refused' : 'given'), () => 'refused')
  return {
    camera: await state('camera'), microphone: await state('microphone'), geolocation: await state('geolocation'),
    midi: await state('midi'), notifications: await state('notifications'),
    asked: await Notification.requestPermission(),
    position: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(0), ({ code }) => resolve(code))),
    hid: await refused(() => navigator.hid.requestDevice({ filters: [] })),
    serial: await refused(() => navigator.serial.requestPort()),
    usb: await refused(() => navigator.usb.requestDevice({ filters: [] })),
    bluetooth: await refused(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
  }
})()`

const permissionsIn = (where: 'ours' | 'stranger') =>
  where === 'stranger'
    ? inStranger(permissionScript)
    : station.app.evaluate(
        ({ BrowserWindow }, script) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true),
        permissionScript,
      )
