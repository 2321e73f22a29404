/** A piece of a name, and whether the other name lacks it. */
export interface Piece {
  text: string
  differs: boolean
}

const piecesOf = (text: string): string[] =>
  text.match(/[\p{Script=Han}]|[\p{L}\p{N}][\p{L}\p{N}.\-']*|\s+|[^\p{L}\p{N}\s]+/gu) ?? []

const plain = ({ text }: Piece): Piece => ({ text, differs: false })

/** Splits two texts into pieces and marks in each what the other has not, in order. */
export function differences(one: string, two: string): [Piece[], Piece[]] {
  const a = piecesOf(one)
  const b = piecesOf(two)
  const longest: number[][] = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = longest[i] ?? []
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const left: Piece[] = a.map((text) => ({ text, differs: /[\p{L}\p{N}]/u.test(text) }))
  const right: Piece[] = b.map((text) => ({ text, differs: /[\p{L}\p{N}]/u.test(text) }))
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      const [x, y] = [left[i++], right[j++]]
      if (x !== undefined) x.differs = false
      if (y !== undefined) y.differs = false
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  // two names with nothing in common need no underline
  const none = left.every((piece) => piece.differs || !/[\p{L}\p{N}]/u.test(piece.text))
  return none ? [left.map(plain), right.map(plain)] : [left, right]
}
