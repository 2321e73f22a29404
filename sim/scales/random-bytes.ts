function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Telegrams one after the other, each whole or with a byte changed, lost or put in; the same for the same seed. */
export function* damagedTelegrams(
  seed: number,
  sent: readonly string[],
  count: number,
): Generator<Uint8Array> {
  const next = numbers(seed)
  for (let made = 0; made < count; ) {
    const telegram = Buffer.from(sent[next() % sent.length] ?? '', 'latin1')
    const at = next() % telegram.length
    const [before, after] = [telegram.subarray(0, at), telegram.subarray(at + 1)]
    const other = Uint8Array.of(next() & 0xff)
    const damaged = [telegram, Buffer.concat([before, other, after]), Buffer.concat([before, after])]
    const chunk = damaged[next() % 4] ?? Buffer.concat([before, other, telegram.subarray(at)])
    made += chunk.length
    yield chunk
  }
}

/** Random bytes in chunks, the same for the same seed. Half of them are bytes that telegrams are made of. */
export function* randomBytes(seed: number, count: number, chunkLength: number): Generator<Uint8Array> {
  const common = Buffer.from('\x01\x02\x03\x04\x05\x06\r\n?+-. ,0123456789STUSGNTOLIDZkglbM', 'latin1')
  const next = numbers(seed)
  for (let made = 0; made < count; made += chunkLength) {
    yield Uint8Array.from({ length: Math.min(chunkLength, count - made) }, () => {
      const value = next()
      return value & 0x100 ? (common[value % common.length] ?? 0) : value & 0xff
    })
  }
}
