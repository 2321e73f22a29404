/** A label's measures, and the dots of its printer. */
interface PictureSize {
  widthMm: number
  heightMm: number
  dotsPerMm: number
}

/** The picture a ZPL printer makes of these bytes, as PNG; the interpreter is loaded with the first one. */
export async function zplPicture(zpl: Uint8Array, size: PictureSize): Promise<Buffer> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const text = Buffer.from(zpl).toString('utf8')
  return Buffer.from(await api.zplToBase64Async(text, size.widthMm, size.heightMm, size.dotsPerMm), 'base64')
}
