/**
 * What of a screen is cut off: anything with words, an icon or a button that reaches beyond the box of a parent that hides what
 * does not fit, and beyond a box that scrolls where no button scrolls it. Runs in the window. Words that end in an ellipsis on
 * purpose keep their own box, so they are none; warnings have no such purpose.
 */
export function findCuts(): string[] {
  const slackPx = 1.5
  /** Below and above the letters of a line is this much of their size in which nothing is drawn. */
  const emptyShare = 0.15
  /** What must be read to its end. */
  const warnings = '.care'
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip'
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'
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
  const saidBy = (element: Element): string => element.textContent?.trim().slice(0, 40) ?? ''
  const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize)

  /** Whether a box hides what does not fit beside it, or above and below it; who paints for itself alone does both. */
  const hiddenBy = (parent: Element): { beside: boolean; above: boolean } => {
    const { overflowX, overflowY, contain } = getComputedStyle(parent)
    const paints = /paint|content|strict/.test(contain)
    const cuts = (value: string): boolean => hides(value) || (paints && !scrolls(value))
    return { beside: cuts(overflowX), above: cuts(overflowY) }
  }
  const reachesBeyond = (box: DOMRect, parent: Element, empty: number): boolean => {
    const around = parent.getBoundingClientRect()
    const { beside, above } = hiddenBy(parent)
    return (
      (above && (box.top < around.top - empty || box.bottom > around.bottom + empty)) ||
      (beside && (box.left < around.left - slackPx || box.right > around.right + slackPx))
    )
  }

  const cutBy = (element: Element): Element | null => {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) return null
    const empty = slackPx + emptyShare * sizeOf(element)
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      if (reachesBeyond(box, parent, empty)) return parent
      if (scrolls(getComputedStyle(parent).overflowY)) return null
    }
    return null
  }

  /** Words may reach beyond the box they are in, up to a parent that hides the rest without an ellipsis. */
  const wordsCutBy = (element: Element): Element | null => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const box = words.getBoundingClientRect()
    /** Letters stand in a box of their font, which is higher than they are. */
    const empty = slackPx + 2 * emptyShare * sizeOf(element)
    const isWarning = element.closest(warnings) !== null
    for (let parent: Element | null = element; parent !== null; parent = parent.parentElement) {
      const { textOverflow, webkitLineClamp, overflowX, overflowY } = getComputedStyle(parent)
      if (!isWarning && (textOverflow === 'ellipsis' || webkitLineClamp !== 'none')) return null
      if (reachesBeyond(box, parent, empty)) return parent
      if (scrolls(overflowX) || scrolls(overflowY)) return null
    }
    return null
  }

  /** Nobody with gloves scrolls by a bar: what scrolls on the floor has big buttons. */
  const hidesRows = (box: Element): boolean =>
    box.closest('.desk, .scrolls') === null &&
    scrolls(getComputedStyle(box).overflowY) &&
    box.scrollHeight > box.clientHeight + slackPx + emptyShare * sizeOf(box) &&
    saidBy(box) !== '' &&
    box.parentElement?.querySelector('[data-action="DOWN"]') === null

  return [...document.querySelectorAll('body *')].flatMap((element) => {
    if (!isShown(element)) return []
    if (hidesRows(element)) return [`${nameOf(element)} "${saidBy(element)}" scrolls without a button`]
    const words = saysItself(element) ? wordsCutBy : () => null
    const parent = carries(element) ? (cutBy(element) ?? words(element)) : null
    return parent === null ? [] : [`${nameOf(element)} "${saidBy(element)}" is cut by ${nameOf(parent)}`]
  })
}
