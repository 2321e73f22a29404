import type { FarEnd } from './far-end.ts'

/** How a virtual scanner sends one code: its AIM identifier (null: switched off) and its suffix. */
interface ScanManner {
  aim: string | null
  framing: 'cr' | 'crlf' | 'lf' | 'etx' | 'idle'
}

/** A scanner at the far end of a cable. */
export interface VirtualScanner {
  scan(text: string, manner: ScanManner): Promise<void>
  /** Only the beginning of a code, as when the cable goes in the middle of it. */
  scanHalf(text: string): Promise<void>
  sendBytes(bytes: Uint8Array): Promise<void>
}

/** A code as the scanner sends it. */
function bytesOfScan(text: string, { aim, framing }: ScanManner): Uint8Array {
  const around = {
    cr: ['', '\r'],
    crlf: ['', '\r\n'],
    lf: ['', '\n'],
    etx: ['\x02', '\x03'],
    idle: ['', ''],
  } as const
  const [before, after] = around[framing]
  return Buffer.from(`${before}${aim ?? ''}${text}${after}`, 'utf8')
}

/** Puts a scanner at the end of a cable. */
export function createVirtualScanner(pair: FarEnd): VirtualScanner {
  return {
    scan: (text, manner) => pair.write(bytesOfScan(text, manner)),
    scanHalf: (text) => pair.write(Buffer.from(text, 'utf8')),
    sendBytes: (bytes) => pair.write(bytes),
  }
}
