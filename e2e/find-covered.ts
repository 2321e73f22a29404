/**
 * Words that are there and whole and yet cannot be read: something lies over them, or their column is so narrow that a word is
 * broken. Runs in the window.
 */
export function findCovered(): string[] {
  /** A longer word is a code, and may need two lines anywhere. */
  const wordOf = /[\p{Script=Latin}\p{Script=Arabic}]{2,20}/gu
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.unseen, svg') === null
  const rectsOf = (text: Text, from: number, to: number): DOMRect[] => {
    const range = document.createRange()
    range.setStart(text, from)
    range.setEnd(text, to)
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  }
  const isOn = (x: number, y: number, { left, right, top, bottom }: DOMRect): boolean =>
    x > left && x < right && y > top && y < bottom

  /** What draws at a point: a ground, a picture, or letters of its own. */
  const draws = (element: Element, x: number, y: number): boolean => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element)
    if (element instanceof SVGElement || element instanceof HTMLImageElement) return true
    if (backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor)) return true
    const texts = [...element.childNodes].filter((node): node is Text => node instanceof Text)
    return texts.some((text) => rectsOf(text, 0, text.length).some((box) => isOn(x, y, inner(box))))
  }
  /** A line of letters without the empty part of its font above and below them. */
  const inner = ({ x, y, width, height }: DOMRect): DOMRect =>
    new DOMRect(x, y + height * 0.3, width, height * 0.4)

  /** What hides this point of an element: the next thing above it that draws, and is no part of it. */
  const coverAt = (element: Element, x: number, y: number): Element | null => {
    for (const above of document.elementsFromPoint(x, y)) {
      if (above === element || element.contains(above) || above.contains(element)) return null
      if (draws(above, x, y)) return above
    }
    return null
  }
  const coverOf = (element: Element, box: DOMRect): Element | null => {
    const { left, top, width, height } = seenOf(element, inner(box))
    if (width < 2 || height < 3) return null
    /** A box that ends between two dots leaves its last one to what is beside it. */
    const edge = Math.max(1.5, 0.1 * height)
    for (const share of [0.02, 0.5, 0.98])
      for (const y of [top + edge, top + height - edge]) {
        const cover = coverAt(element, left + share * width, y)
        if (cover !== null) return cover
      }
    return null
  }
  /** What is left of a box within all parents that hide what does not fit. */
  const seenOf = (element: Element, box: DOMRect): DOMRect => {
    let { left, right, top, bottom } = box
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const { overflowX, overflowY, contain, display } = getComputedStyle(parent)
      const paints = /paint|content|strict/.test(contain)
      if (display === 'inline') continue
      const around = parent.getBoundingClientRect()
      if (paints || overflowX !== 'visible')
        [left, right] = [Math.max(left, around.left), Math.min(right, around.right)]
      if (paints || overflowY !== 'visible')
        [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)]
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }

  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const element = text.parentElement
    const said = text.textContent ?? ''
    if (!(text instanceof Text) || element === null || said.trim() === '' || !isShown(element)) continue
    const named = `${nameOf(element)} "${said.trim().slice(0, 40)}"`
    const lines = rectsOf(text, 0, text.length)
    const cover = lines.map((line) => coverOf(element, line)).find((one) => one !== null)
    if (cover !== undefined) found.push(`${named} is covered by ${nameOf(cover)}`)
    if (lines.length < 2) continue
    for (const { 0: word, index } of said.matchAll(wordOf))
      if (new Set(rectsOf(text, index, index + word.length).map(({ top }) => Math.round(top))).size > 1)
        found.push(`${named} breaks the word "${word}"`)
  }
  return found
}
