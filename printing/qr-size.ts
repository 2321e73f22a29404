/** Bytes that QR versions 1 to 14 hold at level M. Source: ISO/IEC 18004, table 7. */
const bytesAtLevelM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362]

/** Modules on a side of the QR code (level M) for a text; null when it is longer than we print. */
export function qrModules(text: string): number | null {
  const bytes = Buffer.byteLength(text)
  const version = bytesAtLevelM.findIndex((holds) => bytes <= holds)
  return version < 0 ? null : 21 + 4 * version
}
