import { type PointerEvent, useRef } from 'react'
import type { LabelDrawn } from '#contract/label-commands'
import { elementOf, type Place, snapped } from '#domain/label-template/edit'
import type { LabelTemplate, TemplateElement } from '#domain/label-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { nameOf } from './element-name.ts'
import { LabelPaper } from './label-paper.tsx'

/** Which sides a handle pulls: -1 left or top, 1 right or bottom, 0 neither; `whole` moves everything. */
interface Grip {
  across: -1 | 0 | 1
  down: -1 | 0 | 1
}
const corners: Grip[] = [
  { across: -1, down: -1 },
  { across: 1, down: -1 },
  { across: -1, down: 1 },
  { across: 1, down: 1 },
]
const whole: Grip = { across: 0, down: 0 }

interface Held {
  elementId: string
  grip: Grip
  from: Place
  xUm: number
  yUm: number
  moved: boolean
}

/** The label as it will be printed, and on it what can be chosen, moved and pulled. Black on white in every theme. */
export const LabelCanvas = (props: {
  template: LabelTemplate
  drawn: LabelDrawn | null
  chosen: string | null
  gridUm: number
  choose: (elementId: string | null) => void
  /** `first` begins a step that one undo takes back. */
  place: (elementId: string, place: Place, first: boolean) => void
}) => {
  const { labels } = useWords()
  const { template, drawn, chosen, gridUm } = props
  const sheet = useRef<SVGSVGElement>(null)
  const held = useRef<Held | null>(null)

  const at = (event: PointerEvent): { xUm: number; yUm: number } => {
    const on = sheet.current?.getBoundingClientRect()
    if (on === undefined) return { xUm: 0, yUm: 0 }
    return {
      xUm: ((event.clientX - on.left) * template.widthUm) / on.width,
      yUm: ((event.clientY - on.top) * template.heightUm) / on.height,
    }
  }
  const take = (event: PointerEvent, element: TemplateElement, grip: Grip): void => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const { elementId, xUm, yUm, widthUm, heightUm } = element
    held.current = { elementId, grip, from: { xUm, yUm, widthUm, heightUm }, ...at(event), moved: false }
    props.choose(elementId)
  }
  const pull = (event: PointerEvent): void => {
    const hold = held.current
    if (hold === null) return
    const now = at(event)
    const next = pulled(hold, now.xUm - hold.xUm, now.yUm - hold.yUm, gridUm)
    if (!hold.moved && same(next, hold.from)) return
    props.place(hold.elementId, next, !hold.moved)
    hold.moved = true
  }
  const drop = (): void => {
    held.current = null
  }
  const one = elementOf(template, chosen)
  const side = Math.max(template.widthUm, template.heightUm) / 55
  return (
    <LabelPaper template={template} drawn={drawn}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons in a drawing is no fieldset */}
      <svg
        ref={sheet}
        role="group"
        aria-label={labels.designer.canvas}
        viewBox={`0 0 ${template.widthUm} ${template.heightUm}`}
        onPointerDown={() => props.choose(null)}
        onPointerMove={pull}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        {template.elements.map((element) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <rect
            key={element.elementId}
            role="button"
            tabIndex={0}
            aria-label={nameOf(labels, element)}
            aria-pressed={element.elementId === chosen}
            className="label-part"
            data-testid={`part-${element.elementId}`}
            data-on={element.elementId === chosen}
            data-shown={drawn?.shown.includes(element.elementId) ?? true}
            data-faulty={drawn?.faults.some(({ elementId }) => elementId === element.elementId) ?? false}
            x={element.xUm}
            y={element.yUm}
            width={element.widthUm}
            height={element.heightUm}
            onFocus={() => props.choose(element.elementId)}
            onPointerDown={(event) => take(event, element, whole)}
          />
        ))}
        {one !== null &&
          corners.map((grip) => (
            <rect
              key={`${grip.across} ${grip.down}`}
              className="label-grip"
              data-testid={`grip-${grip.across}-${grip.down}`}
              x={one.xUm + (grip.across === 1 ? one.widthUm : -side)}
              y={one.yUm + (grip.down === 1 ? one.heightUm : -side)}
              width={side}
              height={side}
              onPointerDown={(event) => take(event, one, grip)}
            />
          ))}
      </svg>
    </LabelPaper>
  )
}

/** Where what is held goes: a corner pulls two sides, anything else the whole. */
function pulled({ grip, from }: Held, rightUm: number, downUm: number, gridUm: number): Place {
  const { across, down } = grip
  if (across === 0 && down === 0)
    return { ...from, xUm: snapped(from.xUm + rightUm, gridUm), yUm: snapped(from.yUm + downUm, gridUm) }
  const [left, right] = sides(from.xUm, from.widthUm, across, rightUm, gridUm)
  const [top, bottom] = sides(from.yUm, from.heightUm, down, downUm, gridUm)
  return { xUm: left, yUm: top, widthUm: right - left, heightUm: bottom - top }
}

function sides(
  startUm: number,
  lengthUm: number,
  pull: -1 | 0 | 1,
  byUm: number,
  gridUm: number,
): [number, number] {
  const end = startUm + lengthUm
  return pull === -1
    ? [Math.min(snapped(startUm + byUm, gridUm), end - 100), end]
    : [startUm, snapped(end + byUm, gridUm)]
}

const same = (one: Place, other: Place): boolean =>
  one.xUm === other.xUm &&
  one.yUm === other.yUm &&
  one.widthUm === other.widthUm &&
  one.heightUm === other.heightUm
