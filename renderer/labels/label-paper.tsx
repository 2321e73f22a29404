import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import type { LabelDrawn } from '#contract/label-commands'
import type { LabelTemplate } from '#domain/label-template/template'

/** A label as it will be printed, dot by dot; black on white in every theme. */
export const LabelPaper = (props: {
  template: LabelTemplate
  drawn: LabelDrawn | null
  children?: ReactNode
}) => {
  const { template, drawn } = props
  const paper = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (paper.current !== null && drawn?.picture != null) paint(paper.current, drawn.picture)
  }, [drawn])
  return (
    <div className="label-sheet" style={shapeOf(template)}>
      <canvas ref={paper} data-testid="label-canvas" data-drawn={drawn !== null} />
      {props.children}
    </div>
  )
}

/** As wide against its height as the paper is. */
const shapeOf = ({ widthUm, heightUm }: LabelTemplate): CSSProperties =>
  ({ aspectRatio: `${widthUm} / ${heightUm}`, '--label-shape': widthUm / heightUm }) as CSSProperties

function paint(
  canvas: HTMLCanvasElement,
  { widthDots, heightDots, rows }: NonNullable<LabelDrawn['picture']>,
): void {
  canvas.width = widthDots
  canvas.height = heightDots
  const page = canvas.getContext('2d')
  if (page === null) return
  const dots = page.createImageData(widthDots, heightDots)
  const bytes = Uint8Array.from(atob(rows), (letter) => letter.charCodeAt(0))
  const rowBytes = Math.ceil(widthDots / 8)
  const pixels = new Uint32Array(dots.data.buffer).fill(0xffffffff)
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++)
      if (((bytes[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0)
        pixels[y * widthDots + x] = 0xff000000
  page.putImageData(dots, 0, 0)
}
