import type { PictureElement } from '#domain/label-template/template'

/** The most dots a logo keeps on its longer side: two inches at 203 dots an inch, and fine enough for 300. */
const mostDots = 400

/** Why a file is no logo. */
export type LogoTrouble = 'not-png' | 'too-heavy' | 'too-many-dots' | 'unreadable'

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
  return { widthDots, heightDots, rows: rowsOf(data, widthDots, heightDots) }
}

function rowsOf(data: Uint8ClampedArray, widthDots: number, heightDots: number): string {
  const rowBytes = Math.ceil(widthDots / 8)
  const bytes = new Uint8Array(rowBytes * heightDots)
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) {
      const at = (y * widthDots + x) * 4
      const light = 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255)
      const place = y * rowBytes + (x >> 3)
      if (light < 128) bytes[place] = (bytes[place] ?? 0) | (0x80 >> (x & 7))
    }
  return btoa(String.fromCharCode(...bytes))
}
