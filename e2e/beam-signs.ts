/** What can be seen of a beam without colour. */
export interface Signs {
  state: string
  icon: string
  words: string
  shape: string
}

/** Those of the first beam of each state that asks for something or answers. Runs in the window. */
export function signsOfBeams(): Signs[] {
  const seen = new Map<string, Signs>()
  for (const beam of document.querySelectorAll<HTMLElement>('.beam')) {
    const state = beam.dataset.state ?? ''
    const { outlineStyle, borderStyle } = getComputedStyle(beam)
    const hatched = getComputedStyle(beam, '::before').backgroundImage !== 'none'
    if (!seen.has(state) && state !== 'working')
      seen.set(state, {
        state,
        icon: beam.querySelector('.beam-icon')?.innerHTML ?? '',
        words: beam.querySelector('.beam-say')?.textContent ?? '',
        shape: `${outlineStyle} ${borderStyle} ${hatched}`,
      })
  }
  return [...seen.values()]
}
