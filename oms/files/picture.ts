/** What a picture file is, told from its first bytes; sides in pixels. */
export interface PictureKind {
  type: 'png' | 'jpg' | 'webp'
  width: number
  height: number
}

/**
 * Recognises a PNG, JPEG or WebP picture and its size without decoding it; null for anything else.
 * Sources: PNG 3rd edition 11.2.2; ITU-T T.81 B.2.2; RFC 9649 section 2.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30) return null
  const kind = png(view) ?? webp(view) ?? jpeg(view)
  return kind !== null && kind.width > 0 && kind.height > 0 ? kind : null
}

function png(view: DataView): PictureKind | null {
  if (
    view.getUint32(0) !== 0x89504e47 ||
    view.getUint32(4) !== 0x0d0a1a0a ||
    view.getUint32(12) !== 0x49484452
  )
    return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function webp(view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null
  const form = view.getUint32(12)
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (form === 0x56503858) return { type: 'webp', width: three(24) + 1, height: three(27) + 1 }
  if (form === 0x56503820)
    return {
      type: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    }
  if (form !== 0x5650384c) return null
  const bits = view.getUint32(21, true)
  return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** Walks the segments of a JPEG until the frame header, which holds the size. */
function jpeg(view: DataView): PictureKind | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
