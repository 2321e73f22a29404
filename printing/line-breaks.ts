const unit =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef]'
/** May not begin a line, or end one, in Chinese setting. Source: W3C clreq, line-start and line-end rules. */
const neverFirst = /^[、。，．：；？！）〕］｝〉》」』】’”…·ー々％,.:;?!)\]}]/u
const neverLast = /[（〔［｛〈《「『【‘“([{]$/u
const pieces = new RegExp(
  `\\s+|${unit}\\p{M}*|(?:(?!${unit})(?:[^\\s\\-/,;]|[-/,;](?=\\d)))+[-/,;]*|[-/,;]+`,
  'gu',
)
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Breaks a paragraph into lines of at most a width: at spaces, after hyphens, slashes and commas (not
 * before a digit: numbers stay whole), between Chinese characters, and inside a word only when the word alone is too wide. Loses no letter but spaces at breaks.
 */
export function breakLines(text: string, widthOf: (text: string) => number, maxWidth: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of unbreakable(text, widthOf, maxWidth)) {
    if (width + piece.width > maxWidth && line.trim() !== '' && piece.text.trim() !== '') {
      lines.push(line.trim())
      line = ''
      width = 0
    }
    if (line === '' && piece.text.trim() === '') continue
    line += piece.text
    width += piece.width
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

interface Piece {
  text: string
  width: number
}

function unbreakable(text: string, widthOf: (text: string) => number, maxWidth: number): Piece[] {
  const glued: string[] = []
  for (const [piece] of text.matchAll(pieces)) {
    const last = glued.at(-1)
    const glue = last !== undefined && last.length < 40 && last.trim() !== '' && piece.trim() !== ''
    if (glue && (neverFirst.test(piece) || neverLast.test(last))) glued[glued.length - 1] = last + piece
    else glued.push(piece)
  }
  return glued.flatMap((piece) => {
    const width = widthOf(piece)
    return width <= maxWidth || piece.trim() === '' ? [{ text: piece, width }] : cut(piece, widthOf)
  })
}

function cut(word: string, widthOf: (text: string) => number): Piece[] {
  return [...graphemes.segment(word)].map(({ segment }) => ({ text: segment, width: widthOf(segment) }))
}
