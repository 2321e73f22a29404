import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchStation, type RunningStation } from './launch.ts'
import { answer } from './stranger.ts'

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
})

afterAll(async () => {
  await station?.close()
  outside?.close()
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
    const before = await watchPolicy()
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
      return evaluated
    }, outsideUrl)
    expect(ran).toBe('blocked')
    await blockedBesides(before, [
      'script-src inline',
      `script-src ${outsideUrl}/script.js`,
      'script-src data',
      'script-src-attr inline',
      'script-src eval',
    ])
    expect(await station.window.evaluate(() => 'stolen' in globalThis)).toBe(false)
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
    const before = await watchPolicy()
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
      return tries
    }, outsideUrl)
    expect(new Set(Object.values(tried))).toEqual(new Set(['blocked']))
    await blockedBesides(before, [
      `connect-src ${outsideUrl}/beacon`,
      `img-src ${outsideUrl}/picture`,
      `form-action ${outsideUrl}/form?`,
    ])
    expect(hits).toEqual([])
  })
})

describe('leaving the program', () => {
  it('refuses every way to another page, window or frame', async () => {
    hits = []
    const before = await watchPolicy()
    const refusedNavigations = await watchNavigations()
    const opened = await station.window.evaluate((url) => {
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
      return { opener: opener === null, own: own === null }
    }, outsideUrl)
    expect(opened).toEqual({ opener: true, own: true })
    await expect.poll(refusedNavigations).toEqual([`${outsideUrl}/location`])
    await blockedBesides(before, [`frame-src ${outsideUrl}`])
    for (const target of [
      'file:///etc/passwd',
      'station://evil/',
      'data:text/html,x',
      'javascript:window.stolen=1',
      `${outsideUrl}/last`,
    ])
      await station.window.evaluate((url) => {
        location.href = url
      }, target)
    await expect.poll(async () => (await refusedNavigations()).at(-1)).toBe(`${outsideUrl}/last`)
    expect(station.app.windows()).toHaveLength(1)
    expect(station.window.url()).toMatch(/^station:\/\/app\//)
    expect(await station.window.evaluate(() => 'stolen' in globalThis)).toBe(false)
    expect(hits).toEqual([])
    expect(await answer(station, 'seatView', { seat: 'a' })).toMatchObject({ ok: true })
  })
})

/** Starts to keep what the policy blocks, as the browser itself reports it; the answer is how much it blocked so far. */
const watchPolicy = () =>
  station.window.evaluate(() => {
    const kept: unknown = Reflect.get(globalThis, 'blockedByPolicy')
    if (Array.isArray(kept)) return kept.length
    const blocked: string[] = []
    Reflect.set(globalThis, 'blockedByPolicy', blocked)
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      blocked.push(`${effectiveDirective.replace('-elem', '')} ${blockedURI}`)
    })
    return 0
  })

/** Waits until the policy has blocked each of these. */
async function blockedBesides(before: number, expected: string[]) {
  const missing = async () => {
    const blocked = await station.window.evaluate(
      (from) => (Reflect.get(globalThis, 'blockedByPolicy') as string[]).slice(from),
      before,
    )
    return expected.filter((one) => !blocked.includes(one))
  }
  await expect.poll(missing, { timeout: 5000 }).toEqual([])
}

/** Keeps the navigations that the program refused, in order. */
async function watchNavigations() {
  await station.app.evaluate(({ BrowserWindow }) => {
    const refused: string[] = []
    Reflect.set(globalThis, 'refusedNavigations', refused)
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      if (event.defaultPrevented) refused.push(event.url)
    })
  })
  return () => station.app.evaluate(() => Reflect.get(globalThis, 'refusedNavigations') as string[])
}
