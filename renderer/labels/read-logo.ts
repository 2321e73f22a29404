import { dithered } from '#domain/label-template/dither'
import type { PictureElement } from '#domain/label-template/template'
import type { LogoTrouble } from '#domain/refusal/papers'

/** The most dots a logo keeps on its longer side: two inches at 203 dots an inch, and fine enough for 300. */
const mostDots = 400

const mostBytes = 2_000_000
/** A picture of more takes the browser's memory before anything of it is seen. */
const mostPixels = 4000
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads a PNG as black and white dots, or says why it cannot be one: size and sides are looked at before the browser
 * draws it. Source of its head: PNG specification, 5.2 and 11.2.1 (IHDR).
 */
export async function readLogo(
  file: Blob,
): Promise<Pick<PictureElement, 'widthDots' | 'heightDots' | 'rows'> | LogoTrouble> {
  if (file.size > mostBytes) return 'too-heavy'
  const head = new DataView(await file.slice(0, 24).arrayBuffer())
  if (head.byteLength < 24 || pngStart.some((byte, at) => head.getUint8(at) !== byte)) return 'not-png'
  if (Math.max(head.getUint32(16), head.getUint32(20)) > mostPixels) return 'too-many-dots'
  const picture = await createImageBitmap(file).catch(() => null)
  return picture === null ? 'unreadable' : dotsOf(picture)
}

function dotsOf(picture: ImageBitmap): Pick<PictureElement, 'widthDots' | 'heightDots' | 'rows'> {
  const scale = Math.min(1, mostDots / Math.max(picture.width, picture.height))
  const widthDots = Math.max(1, Math.round(picture.width * scale))
  const heightDots = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(widthDots, heightDots)
  const page = canvas.getContext('2d')
  if (page === null) throw new Error('no canvas')
  page.fillStyle = '#fff'
  page.fillRect(0, 0, widthDots, heightDots)
  page.drawImage(picture, 0, 0, widthDots, heightDots)
  const { data } = page.getImageData(0, 0, widthDots, heightDots)
  const grey = Uint8Array.from({ length: widthDots * heightDots }, (_, dot) => lightOf(data, dot * 4))
  const rows = dithered(grey, widthDots)
  return { widthDots, heightDots, rows: btoa(String.fromCharCode(...rows)) }
}

/** How light a dot looks, 0 to 255. Source: ITU-R BT.601. */
const lightOf = (data: Uint8ClampedArray, at: number): number =>
  0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255)
