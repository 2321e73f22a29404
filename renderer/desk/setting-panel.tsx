import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { useFloor } from '#renderer/store/floor-context.tsx'
import type { SettingPanel as Name } from '#renderer/store/setting-places'

const fields = 'input:not([type="hidden"]), select, textarea, button, [role="slider"]'

/** The field that these words name, on what is drawn; null where no such words stand. */
function fieldNamed(panel: HTMLElement, words: string): HTMLElement | null {
  const named = [...panel.querySelectorAll<HTMLElement>('*')].find(
    (part) => part.childElementCount === 0 && part.textContent?.trim() === words,
  )
  if (named === undefined) return null
  const own = named.closest('button')
  if (own !== null) return own
  const label = named.closest('label')
  if (label?.control instanceof HTMLElement) return label.control
  return named.parentElement?.querySelector<HTMLElement>(fields) ?? null
}

/** One panel of the settings. It comes into sight, framed, when somebody is sent to it. */
export const SettingPanel = ({
  of,
  title,
  children,
  ...rest
}: {
  of: Name
  title: string
  children: ReactNode
} & HTMLAttributes<HTMLElement>) => {
  const route = useFloor((state) => state.route)
  const wanted = route.place === 'desk' && route.setting?.panel === of ? route.setting : null
  const panel = useRef<HTMLElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (wanted === null || panel.current === null) return
    panel.current.scrollIntoView({ block: 'nearest' })
    const field = wanted.words === null ? null : fieldNamed(panel.current, wanted.words)
    ;(field ?? head.current)?.focus()
  }, [wanted])
  return (
    <section
      {...rest}
      ref={panel}
      className="panel setting-panel"
      data-setting={of}
      data-wanted={wanted !== null}
      aria-labelledby={`setting-${of}`}
    >
      <h2 id={`setting-${of}`} ref={head} className="heading" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Two columns of panels, each as long as what it holds. */
export const SettingColumns = ({ left, right }: { left: ReactNode; right: ReactNode }) => (
  <div className="setting-columns">
    <div>{left}</div>
    <div>{right}</div>
  </div>
)
