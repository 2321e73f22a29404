/** What a printer finds in the bytes sent to it: a question to answer at once, or a whole label to print. */
export type ZplPiece =
  | { piece: 'question'; name: '~HS' | '~HQES' | '~HI' }
  | { piece: 'label'; bytes: Uint8Array }

/** Reads the bytes of one connection as a ZPL printer does: questions overtake the label around them. */
export interface ZplStream {
  feed(bytes: Uint8Array): ZplPiece[]
  /** Bytes of a label whose ^XZ has not come yet. */
  partialBytes(): number
}

const questions = ['~HQES', '~HS', '~HI'] as const

/** A printer's reading of one connection, from its first byte. */
export function createZplStream(): ZplStream {
  let text = ''
  let inLabel = false

  function next(): ZplPiece | null {
    const asked = questions.map((name) => ({ name, at: text.indexOf(name) })).filter(({ at }) => at >= 0)
    const first = asked.sort((a, b) => a.at - b.at)[0]
    const mark = text.indexOf(inLabel ? '^XZ' : '^XA')
    if (first !== undefined && (mark < 0 || first.at < mark)) {
      text = text.slice(0, first.at) + text.slice(first.at + first.name.length)
      return { piece: 'question', name: first.name }
    }
    if (mark < 0) {
      /** Between labels only the beginning of a command is worth keeping. */
      if (!inLabel) text = text.slice(-4)
      return null
    }
    if (!inLabel) {
      text = text.slice(mark)
      inLabel = true
      return next()
    }
    const bytes = Buffer.from(text.slice(0, mark + 3), 'latin1')
    text = text.slice(mark + 3)
    inLabel = false
    return { piece: 'label', bytes }
  }

  return {
    feed(bytes) {
      text += Buffer.from(bytes).toString('latin1')
      const pieces: ZplPiece[] = []
      for (let piece = next(); piece !== null; piece = next()) pieces.push(piece)
      return pieces
    },
    partialBytes: () => (inLabel ? text.length : 0),
  }
}
