import './scanner-test.css'

const shownPx = { width: 580, height: 260 }

/** A code to be scanned from the screen, given as dark rectangles in modules with its quiet zone. */
export const TestPicture = ({
  picture: { width, height, path },
  name,
}: {
  picture: { width: number; height: number; path: string }
  name: string
}) => {
  /** Whole pixels for a module: bars of uneven width do not scan. */
  const scale = Math.max(1, Math.floor(Math.min(shownPx.width / width, shownPx.height / height)))
  return (
    <div className="test-symbol" data-testid={`test-symbol-${name}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width * scale}
        height={height * scale}
        shapeRendering="crispEdges"
        aria-hidden="true"
      >
        <rect width={width} height={height} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </div>
  )
}
