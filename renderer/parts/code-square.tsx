import './code-square.css'
import { memo } from 'react'
import { dataMatrix } from '#domain/barcode/data-matrix'

/** A code to be scanned off the screen: a Data Matrix, black on white in every theme, with its quiet zone. */
export const CodeSquare = memo(({ text }: { text: string }) => {
  const rows = dataMatrix(text)
  if (rows === null) return null
  const side = rows.length + 4
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 2} ${y + 2}h1v1h-1z` : '')))
  return (
    <svg
      className="code-square"
      viewBox={`0 0 ${side} ${side}`}
      data-code={text}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  )
})
