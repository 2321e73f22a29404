/**
 * What of a screen is cut off: anything with words, an icon or a button that reaches beyond the box of a parent that hides what
 * does not fit. Runs in the window. Words that end in an ellipsis on purpose keep their own box, so they are none.
 */
export function findCuts(): string[] {
  const slackPx = 1.5
  /** Below and above the letters of a line is this much of their size in which nothing is drawn. */
  const emptyShare = 0.15
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip'
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.unseen, [aria-hidden="true"] svg, svg svg') === null
  /** The box of letters in the middle of a line is as high as their font; what is seen of it is the line. */
  const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline'
  const saysItself = (element: Element): boolean =>
    [...element.childNodes].some((node) => {
      const isText = node.nodeType === Node.TEXT_NODE || (node instanceof Element && isInline(node))
      return isText && node.textContent?.trim() !== ''
    })
  const carries = (element: Element): boolean =>
    element.matches('button, .icon, img') || (!isInline(element) && saysItself(element))
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`

  const cutBy = (element: Element): Element | null => {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) return null
    const empty = slackPx + emptyShare * Number.parseFloat(getComputedStyle(element).fontSize)
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(parent)
      const around = parent.getBoundingClientRect()
      const above = hides(overflowY) && box.top < around.top - empty
      const below = hides(overflowY) && box.bottom > around.bottom + empty
      const beside =
        hides(overflowX) && (box.left < around.left - slackPx || box.right > around.right + slackPx)
      if (above || below || beside) return parent
      if (overflowY === 'auto' || overflowY === 'scroll') return null
    }
    return null
  }

  /** Words may reach beyond the box they are in, up to a parent that hides the rest without an ellipsis. */
  const wordsCutBy = (element: Element): Element | null => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const { left, right } = words.getBoundingClientRect()
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(parent)
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return null
      const around = parent.getBoundingClientRect()
      if (hides(overflowX) && (left < around.left - slackPx || right > around.right + slackPx)) return parent
      if (overflowX === 'auto' || overflowX === 'scroll') return null
    }
    return null
  }

  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const parent = carries(element) && isShown(element) ? (cutBy(element) ?? wordsCutBy(element)) : null
    const said = element.textContent?.trim().slice(0, 40) ?? ''
    return parent === null ? [] : [`${nameOf(element)} "${said}" is cut by ${nameOf(parent)}`]
  })
}
