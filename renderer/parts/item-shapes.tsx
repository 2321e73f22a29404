import type { ReactNode } from 'react'
import type { ItemPicture } from '#domain/order'
import { inkOn } from '#renderer/look/contrast'

type Drawing = (props: { main: string; accent: string; mark: string }) => ReactNode

const edge = 'rgb(0 0 0 / 0.2)'
const shade = 'rgb(0 0 0 / 0.16)'
const shine = 'rgb(255 255 255 / 0.26)'
const label = { fill: '#fff', opacity: 0.94 }

const hex = (colour: string): string => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#888888')
const ink = (colour: string): string => inkOn(hex(colour))

/** The short word of an item, as large as its place allows. */
const Word = ({
  x,
  y,
  room,
  most,
  fill,
  children,
}: {
  x: number
  y: number
  room: number
  most: number
  fill: string
  children: string
}) => {
  const ems = [...children].reduce((sum, sign) => sum + (/[\u2e80-\u9fff]/.test(sign) ? 1 : 0.62), 0)
  const size = Math.min(most, room / Math.max(1, ems))
  return (
    <text x={x} y={y + size * 0.35} fontSize={size} fill={fill}>
      {children}
    </text>
  )
}

/** A word on white, in the main colour where that can be read. */
const onLabel = (main: string): string => (inkOn(hex(main)) === '#ffffff' ? main : '#12152a')

const pouch: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M31 25h58l5 8-4 65q0 6-6 6H36q-6 0-6-6l-4-65z" fill={main} stroke={edge} />
    <path d="M78 33h16l-4 65q0 6-6 6h-8z" fill={shade} />
    <path d="M31 25h58l5 8-1 5H27l-1-5z" fill={accent} stroke={edge} strokeWidth=".8" />
    <path d="M28 35h64" stroke="rgb(0 0 0 / 0.3)" strokeWidth="1.4" strokeDasharray="3 2" />
    <ellipse cx="60" cy="66" rx="25" ry="21.5" {...label} />
    <path
      d="M60 78c-10-3-13-14-7-24 9 1 14 5 15 13 .6 6-3 10-8 11zm-5-20c3 6 5 12 5.5 19"
      fill="none"
      stroke={onLabel(main)}
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M68 66c4-1 7-4 8-9-5-.4-8 1-10 4"
      fill="none"
      stroke={onLabel(main)}
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <Word x={60} y={96} room={48} most={10.5} fill={ink(main)}>
      {mark}
    </Word>
  </>
)

const bottle: Drawing = ({ main, accent, mark }) => (
  <>
    <path
      d="M50 18h20v11q0 6 5 11 7 7 7 16v44q0 7-7 7H45q-7 0-7-7V56q0-9 7-16 5-5 5-11z"
      fill={main}
      stroke={edge}
    />
    <path d="M70 18v11q0 6 5 11 7 7 7 16v44q0 7-7 7h-5q6-2 6-8V58q0-9-6-15-4-5-4-12V18z" fill={shade} />
    <rect x="48" y="12" width="24" height="11" rx="2.5" fill={accent} stroke={edge} strokeWidth=".8" />
    <path d="M51 12v11m5-11v11m5-11v11m5-11v11" stroke="rgb(0 0 0 / 0.14)" />
    <path d="M43 46q-1 3-1 10v0" stroke={shine} strokeWidth="3" strokeLinecap="round" fill="none" />
    <rect x="38" y="58" width="44" height="34" {...label} />
    <rect x="38" y="58" width="44" height="7" fill={accent} />
    <rect x="38" y="89" width="44" height="3" fill={accent} />
    <Word x={60} y={77.5} room={40} most={13} fill={onLabel(main)}>
      {mark}
    </Word>
  </>
)

const jar: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M34 36h52q6 4 6 12v46q0 9-9 9H37q-9 0-9-9V48q0-8 6-12z" fill={main} stroke={edge} />
    <path d="M80 36h6q6 4 6 12v46q0 9-9 9h-8q8-1 8-10V50q0-9-3-14z" fill={shade} />
    <path d="M33 46q-1 2-1 6" stroke={shine} strokeWidth="3" strokeLinecap="round" fill="none" />
    <rect x="35" y="18" width="50" height="17" rx="3.5" fill={accent} stroke={edge} strokeWidth=".8" />
    <path d="M41 18v17m7-17v17m7-17v17m7-17v17m7-17v17m7-17v17" stroke="rgb(0 0 0 / 0.14)" />
    <rect x="28" y="55" width="64" height="33" {...label} />
    <path d="M28 58.5h64m-64 26h64" stroke={accent} strokeWidth="2" />
    <Word x={60} y={71.5} room={56} most={17} fill={onLabel(main)}>
      {mark}
    </Word>
  </>
)

const carton: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M22 41 66 31l32 9v54l-44 11-32-13z" fill={main} stroke={edge} />
    <path d="M22 41l32 11v53L22 92z" fill="rgb(0 0 0 / 0.24)" />
    <path d="M22 41 66 31l32 9-44 12z" fill={shine} />
    <path d="M38 46.5 82 35.5l4 1.2-44 11.2z" fill={accent} />
    <path d="M42 47.8v14l4 1.4v-14z" fill={accent} opacity=".75" />
    <g transform="matrix(1 -.25 0 1 0 0)">
      <rect x="57" y="79" width="38" height="26" {...label} />
      <Word x={76} y={92} room={33} most={12} fill={onLabel(main)}>
        {mark}
      </Word>
    </g>
  </>
)

const can: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M32 30v66c0 5 12 9 28 9s28-4 28-9V30z" fill={main} stroke={edge} />
    <path d="M78 34v70c6-2 10-4 10-8V30z" fill={shade} />
    <path
      d="M32 44c0 5 12 8 28 8s28-3 28-8v8c0 5-12 8-28 8s-28-3-28-8zm0 44c0 5 12 8 28 8s28-3 28-8v4c0 5-12 8-28 8s-28-3-28-8z"
      fill={accent}
    />
    <ellipse cx="60" cy="28" rx="28" ry="8.5" fill="#d9dbe0" stroke={edge} />
    <ellipse cx="60" cy="28" rx="22.5" ry="6" fill="#bfc2ca" />
    <path d="M56 28c0-2 8-2 9 0s-1 3-3 3-2-2-6-3z" fill="#8f94a0" />
    <path d="M37 38v8m0 20v20" stroke={shine} strokeWidth="3" strokeLinecap="round" />
    <Word x={60} y={75} room={47} most={17} fill={ink(main)}>
      {mark}
    </Word>
  </>
)

const tube: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M36 16h48l-4 68q0 4-4 4H44q-4 0-4-4z" fill={main} stroke={edge} />
    <path d="M74 16h10l-4 68q0 4-4 4h-6z" fill={shade} />
    <path d="M36 16h48l-.7 9H36.7z" fill={shine} />
    <path d="M41 16v9m6-9v9m6-9v9m7-9v9m6-9v9m6-9v9m6-9v9" stroke="rgb(0 0 0 / 0.2)" />
    <path d="M46 88h28l2 17q0 2-2 2H46q-2 0-2-2z" fill={accent} stroke={edge} strokeWidth=".8" />
    <path d="M50 90l-1 15m7-15v15m8-15v15m6-15 1 15" stroke="rgb(0 0 0 / 0.16)" />
    <path d="M38.5 58h43l-.9 16H39.4z" fill={accent} />
    <rect x="41" y="34" width="38" height="20" rx="2" {...label} />
    <Word x={60} y={44} room={35} most={13} fill={onLabel(main)}>
      {mark}
    </Word>
  </>
)

const bag: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M28 22q32 5 64 0 5 40 0 80-32-5-64 0-5-40 0-80z" fill={main} stroke={edge} />
    <path d="M80 23.4q6-.6 12-1.4 5 40 0 80-6-.8-12-1.4 5-38 0-77.200z" fill={shade} />
    <path d="M28 22q32 5 64 0l.8 7q-33 5-65.6 0zm0 80q32-5 64 0l.8-7q-33-5-65.6 0z" fill={shine} />
    <path
      d="M34 24v5m7-4v5m8-4v5m8-5v5m8-5v5m8-5v5m8-6v5m-48 64v5m8-5v5m8-5v5m8-5v5m8-5v5m8-5v5m8-5v5"
      stroke="rgb(0 0 0 / 0.18)"
    />
    <circle cx="60" cy="61" r="25" fill={accent} />
    <circle cx="60" cy="61" r="21" fill="none" stroke={main} strokeWidth="1.6" strokeDasharray="2.5 3" />
    <Word x={60} y={61} room={36} most={16} fill={ink(accent)}>
      {mark}
    </Word>
  </>
)

const sachet: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M34 20h52v82H34z" fill={main} stroke={edge} />
    <path d="M34 20h52v8H34zm0 74h52v8H34z" fill={shine} />
    <path
      d="M38 20v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m4-8v8m-49 66v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m5-8v8m4-8v8"
      stroke="rgb(0 0 0 / 0.16)"
    />
    <path d="M34 70 86 40v18L34 88z" fill={accent} />
    <path d="M86 20l-7 4 7 4z" fill="rgb(0 0 0 / 0.25)" />
    <rect x="40" y="52" width="40" height="21" rx="3" {...label} />
    <Word x={60} y={62.5} room={36} most={14} fill={onLabel(main)}>
      {mark}
    </Word>
  </>
)

const device: Drawing = ({ main, accent, mark }) => (
  <>
    <rect x="26" y="28" width="68" height="52" rx="8" fill={main} stroke={edge} />
    <path d="M84 28h2q8 0 8 8v36q0 8-8 8h-2z" fill={shade} />
    <rect x="33" y="35" width="44" height="38" rx="4" fill="#12152a" />
    <path d="M36 38h20L40 70h-4z" fill="rgb(255 255 255 / 0.12)" />
    <path
      d="M39 63l9-11 7 7 6-9 10 13"
      fill="none"
      stroke={accent}
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="85.5" cy="43" r="4" fill={accent} />
    <circle cx="85.5" cy="56" r="2.4" fill="rgb(0 0 0 / 0.35)" />
    <circle cx="85.5" cy="65" r="2.4" fill="rgb(0 0 0 / 0.35)" />
    <path d="M44 80h32l5 14H39z" fill={main} stroke={edge} />
    <path d="M44 80h32l1.5 4h-35z" fill={shade} />
    <Word x={60} y={89.5} room={32} most={8.5} fill={ink(main)}>
      {mark}
    </Word>
  </>
)

const flat: Drawing = ({ main, accent, mark }) => (
  <>
    <path d="M32 24 48 18q12 9 24 0l16 6v80H32z" fill={main} stroke={edge} />
    <path d="M48 18q12 9 24 0l4 1.600q-16 13-32 0z" fill={accent} stroke={edge} strokeWidth=".8" />
    <path d="M80 21l8 3v80h-8z" fill={shade} />
    <path d="M44 40v58m32-58v58" stroke="rgb(0 0 0 / 0.14)" strokeWidth="1.5" />
    <rect x="40" y="52" width="40" height="26" rx="2" {...label} />
    <path d="M40 74h40v4H40z" fill={accent} />
    <Word x={60} y={63} room={36} most={14} fill={onLabel(main)}>
      {mark}
    </Word>
  </>
)

/** The ten shapes an item can be drawn in. */
export const shapes: Record<ItemPicture['shape'], Drawing> = {
  pouch,
  bottle,
  jar,
  carton,
  can,
  tube,
  bag,
  sachet,
  device,
  flat,
}
