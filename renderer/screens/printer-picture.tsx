import '../parts/item-picture.css'

const Badge = ({ x, y, n }: { x: number; y: number; n: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <circle r="17" fill="var(--surface)" stroke="var(--ink)" strokeWidth="4" />
    <text y="7" fontSize="20" fill="var(--ink)">
      {n}
    </text>
  </g>
)

/** A label printer, with the places the steps speak about numbered, or a label coming out of it. */
export const PrinterPicture = ({ steps, out }: { steps: number; out: boolean }) => (
  <div className="plate">
    <svg viewBox="0 0 200 240" aria-hidden="true">
      {!out && (
        <path
          d="M30 97 46 34q2-8 10-8h88q8 0 10 8l16 63"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="7"
          strokeLinejoin="round"
        />
      )}
      {!out && (
        <circle
          cx="100"
          cy="72"
          r="30"
          fill="var(--surface)"
          stroke="var(--attention)"
          strokeWidth="7"
          strokeDasharray="9 7"
        />
      )}
      {!out && <circle cx="100" cy="72" r="10" fill="none" stroke="var(--ink)" strokeWidth="5" />}
      {out && <path d="M34 97l8-34q2-9 12-9h92q10 0 12 9l8 34" fill="var(--ink)" />}
      <rect x="16" y="96" width="168" height="108" rx="12" fill="var(--ink)" />
      <rect x="34" y="150" width="132" height="9" rx="4" fill="var(--surface)" />
      <circle cx="138" cy="122" r="5" fill="var(--surface)" opacity=".5" />
      <circle cx="160" cy="122" r="8" fill="var(--attention)" />
      {out && (
        <>
          <path
            d="M48 154h104v78q0 3-3 3H51q-3 0-3-3z"
            fill="var(--paper)"
            stroke="var(--ink)"
            strokeWidth="3"
          />
          <path d="M58 172h40m-40 9h62m-62 9h50" stroke="var(--on-paper)" strokeWidth="3.5" />
          <path
            d="M60 202v24m6-24v24m4-24v24m8-24v24m5-24v24m9-24v24m4-24v24m7-24v24m9-24v24m4-24v24m8-24v24m6-24v24m9-24v24"
            stroke="var(--on-paper)"
            strokeWidth="2.6"
          />
        </>
      )}
      {!out && steps > 0 && <Badge x={100} y={20} n={1} />}
      {!out && steps > 1 && <Badge x={172} y={66} n={2} />}
      {!out && steps > 2 && <Badge x={160} y={122} n={3} />}
    </svg>
  </div>
)
