const bars = [0, 5, 9, 16, 20, 28, 32, 40, 45, 49, 57, 62]
const widths = [3, 2, 4, 2, 5, 2, 5, 2, 2, 5, 3, 4]

/** Cartons on a bench with the scanner's line across them; one alone where words need the room, and the line begins at it. */
export const SignInArt = ({ lone = false }: { lone?: boolean }) => {
  const line = lone ? 455 : 0
  return (
    <svg viewBox="0 0 760 500" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d="M0 408h760v92H0z" fill="var(--sunken)" />
      <path d="M0 404h760v6H0z" fill="var(--line-strong)" opacity=".6" />
      <g transform="translate(455 70)">
        <path d="M280 118v170L140 350V180z" fill="var(--kraft)" />
        <path d="M0 118l140 62v170L0 288z" fill="var(--kraft-dark)" />
        <path d="M140 60l140 58-140 62L0 118z" fill="var(--kraft-light)" />
        <path d="M58 94l18-8 140 60v32l-18 8v-32z" fill="var(--surface)" opacity=".55" />
        <g transform="matrix(1 -.445 0 1 0 94)">
          <rect x="172" y="214" width="82" height="64" fill="#fff" />
          {bars.map((x, place) => (
            <rect key={x} x={180 + x} y="222" width={widths[place]} height="32" fill="#12152a" />
          ))}
          <rect x="180" y="261" width="50" height="6" fill="#12152a" />
        </g>
      </g>
      {!lone && (
        <g transform="translate(300 262)">
          <path d="M170 36v106l-85 38V74z" fill="var(--kraft)" />
          <path d="M0 36l85 38v106L0 142z" fill="var(--kraft-dark)" />
          <path d="M85 0l85 36-85 38L0 36z" fill="var(--kraft-light)" />
        </g>
      )}
      <path d={`M${line} 322H760v25H${line}z`} fill="var(--ask)" opacity=".18" />
      <path d={`M${line} 330H760v9H${line}z`} fill="var(--ask)" />
    </svg>
  )
}
