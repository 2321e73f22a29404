import type { CodesPreview } from '#contract/code-commands'
import type { LabelDrawing } from '#domain/label'

/** Printed labels as they will come out, black on white in every theme. */
export const LabelPicture = ({ page, shown }: Pick<CodesPreview, 'page' | 'shown'>) => (
  <svg
    className="label-picture"
    viewBox={`0 0 ${page.widthUm} ${page.heightUm}`}
    data-testid="label-picture"
    aria-hidden="true"
  >
    <rect width={page.widthUm} height={page.heightUm} fill="#fff" />
    {shown.map(({ xUm, yUm, drawing }) => (
      <g key={`${xUm} ${yUm}`} transform={`translate(${xUm} ${yUm})`}>
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
    {texts.map(({ text, xUm, yUm, sizeUm, widthUm, weight, white }) => (
      <text
        key={`${xUm} ${yUm} ${text}`}
        x={xUm}
        y={yUm}
        fontSize={sizeUm}
        fontWeight={weight}
        textLength={widthUm}
        lengthAdjust="spacingAndGlyphs"
        fill={white ? '#fff' : '#000'}
      >
        {text}
      </text>
    ))}
  </>
)
