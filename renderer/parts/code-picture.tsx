import { code128 } from '#domain/barcode/code-128'

/** The last scanned text as the bars it may have been read from, black on white in every theme. */
export const CodePicture = ({ text }: { text: string }) => {
  const drawn = code128(text)
  return drawn === null ? null : (
    <svg
      className="code-picture"
      viewBox={`0 0 ${drawn.width} 40`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {drawn.bars.map(({ x, width }) => (
        <rect key={x} x={x} width={width} height="40" fill="#000" />
      ))}
    </svg>
  )
}
