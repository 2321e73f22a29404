/** What a line of a scale says by its pattern. */
export interface PatternFound {
  weight: string
  /** Null where the pattern has no unit. */
  unit: string | null
  state: PatternState
  load: PatternLoad | null
}
const states = ['steady', 'moving', 'over', 'under', 'fault'] as const
const loads = ['gross', 'net', 'tare'] as const
type PatternState = (typeof states)[number]
type PatternLoad = (typeof loads)[number]

type Piece =
  | { piece: 'text'; text: string }
  | { piece: 'spaces' }
  | { piece: 'weight' }
  | { piece: 'unit' }
  | { piece: 'state'; words: readonly [string, PatternState][] }
  | { piece: 'load'; words: readonly [string, PatternLoad][] }
  /** So many signs of any kind, or all up to the text that follows. */
  | { piece: 'skip'; signs: number | null }

/** A pattern that was checked: its pieces from left to right. */
export type ScalePattern = readonly Piece[]

/**
 * Reads a pattern such as `{state:ST=steady|US=moving},{skip:2},{weight} {unit}`: text as it stands, a space for any
 * number of them, and pieces in braces. A pattern cannot run away: each piece is tried once, from left to right.
 */
export function scalePattern(written: string): { pattern: ScalePattern } | { wrong: string } {
  const pieces: Piece[] = []
  for (const [part] of unescaped(written).matchAll(/\{[^{}]*\}| +|[^{ ]+|\{/g)) {
    const piece = pieceOf(part)
    if ('wrong' in piece) return piece
    pieces.push(piece)
  }
  const count = (kind: Piece['piece']) => pieces.filter(({ piece }) => piece === kind).length
  if (count('weight') !== 1) return { wrong: 'a pattern has {weight} once' }
  for (const kind of ['unit', 'state', 'load'] as const)
    if (count(kind) > 1) return { wrong: `a pattern has {${kind}} once at the most` }
  const endless = pieces.findIndex((one) => one.piece === 'skip' && one.signs === null)
  const after = pieces[endless + 1]
  if (endless !== -1 && after !== undefined && after.piece !== 'text')
    return { wrong: 'after {skip} stands the text that ends it, or nothing; {skip:2} skips two signs' }
  return { pattern: pieces }
}

function pieceOf(part: string): Piece | { wrong: string } {
  if (part === '{') return { wrong: 'a brace is opened and not closed' }
  if (part.startsWith(' ')) return { piece: 'spaces' }
  if (!part.startsWith('{')) return { piece: 'text', text: part }
  const [name = '', words = ''] = part.slice(1, -1).split(/:(.*)/s)
  if ((name === 'weight' || name === 'unit') && words === '') return { piece: name }
  if (name === 'skip' && /^([1-9]\d?)?$/.test(words))
    return { piece: 'skip', signs: words === '' ? null : Number(words) }
  if (name === 'state') return wordsPiece(name, words, states)
  if (name === 'load') return wordsPiece(name, words, loads)
  return { wrong: `${part} is not one of {weight}, {unit}, {state:…}, {load:…}, {skip}` }
}

function wordsPiece<N extends string, M extends string>(
  name: N,
  text: string,
  meanings: readonly M[],
): { piece: N; words: [string, M][] } | { wrong: string } {
  const words: [string, M][] = []
  for (const one of text.split('|')) {
    const at = one.lastIndexOf('=')
    const meaning = meanings.find((known) => known === one.slice(at + 1))
    if (at < 0 || meaning === undefined)
      return { wrong: `{${name}:…} wants words such as ST=${meanings[0]}, one of ${meanings.join(', ')}` }
    words.push([one.slice(0, at), meaning])
  }
  /** The longest first, so that a word never hides one that begins with it. */
  return { piece: name, words: words.sort(([one], [two]) => two.length - one.length) }
}

/** `\r`, `\n`, `\\` and `\x02` as the signs they stand for. */
export function unescaped(written: string): string {
  return written.replace(/\\(?:x([0-9a-fA-F]{2})|([rn\\]))/g, (_, hex: string | undefined, letter: string) =>
    hex !== undefined
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : letter === 'r'
        ? '\r'
        : letter === 'n'
          ? '\n'
          : '\\',
  )
}

const weightHere = / *([+-]?) *(\d{1,12}|(?=[.,]\d))(?:[.,](\d{1,9}))?/y
const unitHere = /[A-Za-z]{1,5}/y

/** Reads one line, which the pattern has to cover from end to end; null when it does not. */
export function matchPattern(pattern: ScalePattern, line: string): PatternFound | null {
  const found: PatternFound = { weight: '', unit: null, state: 'steady', load: null }
  let at = 0
  for (const [place, piece] of pattern.entries()) {
    const to = endOf(piece, pattern[place + 1], line, at, found)
    if (to === null) return null
    at = to
  }
  return at === line.length ? found : null
}

/** Where a piece ends that begins at `at`, with what it says put into `found`; null when it does not stand there. */
function endOf(
  piece: Piece,
  next: Piece | undefined,
  line: string,
  at: number,
  found: PatternFound,
): number | null {
  switch (piece.piece) {
    case 'text':
      return line.startsWith(piece.text, at) ? at + piece.text.length : null
    case 'spaces': {
      let to = at
      while (line[to] === ' ') to++
      return to
    }
    case 'weight': {
      weightHere.lastIndex = at
      const match = weightHere.exec(line)
      if (match === null) return null
      const [, sign = '', whole = '', fraction] = match
      found.weight = sign + (whole || '0') + (fraction === undefined ? '' : `.${fraction}`)
      return weightHere.lastIndex
    }
    case 'unit': {
      unitHere.lastIndex = at
      const match = unitHere.exec(line)
      found.unit = match?.[0] ?? null
      return match === null ? null : unitHere.lastIndex
    }
    case 'state':
      return wordEnd(piece.words, line, at, (state) => Object.assign(found, { state }))
    case 'load':
      return wordEnd(piece.words, line, at, (load) => Object.assign(found, { load }))
    case 'skip': {
      const to =
        piece.signs !== null
          ? at + piece.signs
          : next?.piece === 'text'
            ? line.indexOf(next.text, at)
            : line.length
      return to < at || to > line.length ? null : to
    }
  }
}

function wordEnd<M>(
  words: readonly (readonly [string, M])[],
  line: string,
  at: number,
  mean: (meaning: M) => void,
): number | null {
  const word = words.find(([text]) => line.startsWith(text, at))
  if (word === undefined) return null
  mean(word[1])
  return at + word[0].length
}
