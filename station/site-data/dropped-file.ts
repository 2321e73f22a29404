import { mostFileBytes } from '#oms/files/limits'

/** A file that a window hands over piece by piece, since it may name no path. */
interface Dropped {
  fileName: string
  bytes: Uint8Array
  got: number
}

/** Puts dropped files together; a piece out of turn or too many bytes make it worthless. */
export function droppedFiles(): {
  begin: (token: string, fileName: string, bytes: number) => boolean
  /** True when this was the last piece, null when it does not fit. */
  add: (token: string, from: number, base64: string) => boolean | null
  take: (token: string) => { fileName: string; bytes: Uint8Array } | null
} {
  /** One at a time: a forgotten one makes room for the next. */
  let open: { token: string; file: Dropped } | null = null
  return {
    begin: (token, fileName, bytes) => {
      if (bytes > mostFileBytes) return false
      open = { token, file: { fileName, bytes: new Uint8Array(bytes), got: 0 } }
      return true
    },
    add: (token, from, base64) => {
      if (open?.token !== token || open.file.got !== from) return null
      const piece = Buffer.from(base64, 'base64')
      if (from + piece.length > open.file.bytes.length) return null
      open.file.bytes.set(piece, from)
      open.file.got += piece.length
      return open.file.got === open.file.bytes.length
    },
    take: (token) => {
      if (open?.token !== token || open.file.got !== open.file.bytes.length) return null
      const { fileName, bytes } = open.file
      open = null
      return { fileName, bytes }
    },
  }
}
