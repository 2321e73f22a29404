import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Plain RGBA pixels, as pictures are stored and compared. */
export type Picture = Pick<PNG, 'width' | 'height' | 'data'>

const steps = 16

/** A picture of the window as it is stored: half as wide and high, and in fewer colours, so that the set stays small. */
export function halved(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png)
  const half = new PNG({ width: width >> 1, height: height >> 1 })
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) {
      const from = (y * 2 * width + x * 2) * 4
      const to = (y * half.width + x) * 4
      for (let part = 0; part < 3; part++) {
        const sum =
          at(data, from + part) +
          at(data, from + 4 + part) +
          at(data, from + width * 4 + part) +
          at(data, from + width * 4 + 4 + part)
        half.data[to + part] = Math.min(255, Math.round(sum / 4 / steps) * steps)
      }
      half.data[to + 3] = 255
    }
  return half
}

const at = (data: Buffer, place: number): number => data[place] ?? 0

/** The bytes that are stored: of screens the plain way to write them is the smallest, and quicker than to try them all. */
export function pngOf({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height })
  data.copy(png.data)
  return PNG.sync.write(png, { colorType: 2, filterType: 0, deflateStrategy: 0 })
}

export const pictureOf = (stored: Buffer): Picture => PNG.sync.read(stored)

/** How far two pictures may differ: colour difference of one pixel from 0 to 1, and the share of pixels beyond it. */
export interface Tolerance {
  threshold: number
  share: number
}

/** Null when they look the same; else what differs, as one picture: was, is, and the difference in red. */
export function difference(was: Picture, is: Picture, { threshold, share }: Tolerance): Picture | null {
  const { width, height } = is
  if (was.width !== width || was.height !== height) return besideEachOther([was, is])
  const marked = new PNG({ width, height })
  const pixels = pixelmatch(was.data, is.data, marked.data, width, height, { threshold })
  return pixels <= share * width * height ? null : besideEachOther([was, is, marked])
}

function besideEachOther(pictures: readonly Picture[]): Picture {
  const width = pictures.reduce((sum, one) => sum + one.width + 8, -8)
  const sheet = new PNG({ width, height: Math.max(...pictures.map(({ height }) => height)) })
  let left = 0
  for (const one of pictures) {
    PNG.bitblt(one as PNG, sheet, 0, 0, one.width, one.height, left, 0)
    left += one.width + 8
  }
  return sheet
}
