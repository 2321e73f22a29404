import type { CDPSession, Page } from 'playwright'
import type { Language } from '#domain/language'
import { launchStation } from './launch.ts'

/** What one picture of the gallery shows. */
export interface Shot {
  scene: string
  theme: 'light' | 'dark' | 'contrast'
  language: Language
  width: 1280 | 1920
}

/** The gallery in the window of the real program, under its content security policy. */
export interface GalleryWindow {
  page: Page
  chromium: string
  /** Shows a scene and returns when nothing in the window changes any more. */
  show(shot: Shot): Promise<void>
  /** The window as PNG. */
  picture(): Promise<Buffer>
  close(): Promise<void>
}

/** Opens the gallery in a station that has no data. */
export async function openGallery(): Promise<GalleryWindow> {
  const station = await launchStation({ dataDir: null, env: {}, args: [] })
  const { window: page, app } = station
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    /** The program may be loading its own page at this moment, which ends the load of this one. */
    while (contents !== undefined && !contents.getURL().includes('?gallery'))
      await contents.loadURL('station://app/index.html?gallery#gallery/none?still=yes').catch(() => {})
  })
  await page.locator('html[data-scene]').waitFor({ state: 'attached' })
  const wire = await app.context().newCDPSession(page)
  let width = 0
  /** A scene that throws is never there; whoever waits for it is told why. */
  const thrown = new Promise<never>((_, reject) => page.once('pageerror', reject))
  thrown.catch(() => {})
  return {
    page,
    chromium: await app.evaluate(() => process.versions.chrome ?? ''),
    async show(shot) {
      if (shot.width !== width) await setSize(wire, shot.width)
      width = shot.width
      const address = `#gallery/${shot.scene}?theme=${shot.theme}&lang=${shot.language}&still=yes`
      await Promise.race([page.evaluate(settle, address), thrown])
    },
    picture: () => capture(wire),
    close: () => station.close(),
  }
}

/** The size is that of the page alone, so that neither the screen nor its scale changes a picture. */
async function setSize(wire: CDPSession, width: Shot['width']): Promise<void> {
  const height = width === 1280 ? 800 : 1080
  await wire.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  })
}

/** Goes to an address of the gallery, then waits until fonts are there and two frames went by without a change. */
async function settle(address: string): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  let changes = 0
  const watch = new MutationObserver(() => {
    changes += 1
  })
  location.hash = address
  while (document.documentElement.dataset.scene !== location.hash) await frame()
  watch.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  for (let seen = -1; seen !== changes; ) {
    seen = changes
    await document.fonts.ready
    await frame()
    await frame()
  }
  watch.disconnect()
}

async function capture(wire: CDPSession): Promise<Buffer> {
  const { data } = await wire.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return Buffer.from(data, 'base64')
}
