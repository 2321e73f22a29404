/** The device's end of a line to the station. */
export interface FarEnd {
  /** Rejects while the line is cut. */
  write(bytes: Uint8Array): Promise<void>
  /** What the station sends. */
  onBytes(listener: (bytes: Uint8Array) => void): void
}
