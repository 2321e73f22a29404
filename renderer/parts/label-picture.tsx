import type { CodesPreview } from '#contract/code-commands'
import type { LabelDrawing } from '#domain/label'

/** Printed labels as they will come out, black on white in every theme. */
export const LabelPicture = ({ page, shown }: Pick<CodesPreview, 'page' | 'shown'>) => (
  <svg
    className="label-picture"
    viewBox={`0 0 ${page.widthMm} ${page.heightMm}`}
    data-testid="label-picture"
    aria-hidden="true"
  >
    <rect width={page.widthMm} height={page.heightMm} fill="#fff" />
    {shown.map(({ xMm, yMm, drawing }) => (
      <g key={`${xMm} ${yMm}`} transform={`translate(${xMm} ${yMm})`}>
        <Marks {...drawing} />
      </g>
    ))}
  </svg>
)

/** The width of each line is the printed one, whatever font the screen has. */
const Marks = ({ blocks, shapes, texts }: LabelDrawing) => (
  <>
    <path
      d={blocks.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')}
      fill="#000"
    />
    {shapes.map((corners) => (
      <polygon key={corners.join(' ')} points={corners.join(' ')} fill="#000" />
    ))}
    {texts.map(({ text, xMm, yMm, sizeMm, widthMm, weight, white }) => (
      <text
        key={`${xMm} ${yMm} ${text}`}
        x={xMm}
        y={yMm}
        fontSize={sizeMm}
        fontWeight={weight}
        textLength={widthMm}
        lengthAdjust="spacingAndGlyphs"
        fill={white ? '#fff' : '#000'}
      >
        {text}
      </text>
    ))}
  </>
)
