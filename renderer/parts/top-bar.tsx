import { memo, type ReactNode } from 'react'
import type { DeviceGlyphView, OmsView, SeatView } from '#contract/seat-view'
import type { StationMode } from '#domain/mode'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'
import { Icon, type IconName } from './icon.tsx'
import { Mark } from './mark.tsx'
import { Tag } from './tag.tsx'

interface Glyph {
  key: string
  icon: IconName
  role: 'plain' | 'attention' | 'away'
  words: string | null
  title: string
}

const families: { key: string; kinds: DeviceGlyphView['kind'][]; icon: IconName; off: IconName }[] = [
  { key: 'scanner', kinds: ['scanner'], icon: 'scan', off: 'scan' },
  { key: 'scale', kinds: ['scale'], icon: 'scale', off: 'scaleOff' },
  { key: 'printer', kinds: ['label-printer', 'document-printer'], icon: 'printer', off: 'printerOff' },
  { key: 'recogniser', kinds: ['recogniser'], icon: 'sound', off: 'sound' },
]

/** What is wrong with a device in a word or two. */
export const deviceWords = (
  { codes }: Words,
  device: Pick<DeviceGlyphView, 'condition' | 'reason'>,
): string =>
  device.reason === null ? codes.deviceConditions[device.condition] : codes.deviceTroubles[device.reason].pill

function deviceGlyphs(words: Words, devices: readonly DeviceGlyphView[]): Glyph[] {
  return families.flatMap(({ key, kinds, icon, off }) => {
    const mine = devices.filter((device) => kinds.includes(device.kind))
    const troubled = mine.find((device) => device.condition !== 'ready' && device.condition !== 'connecting')
    const first = troubled ?? mine[0]
    if (first === undefined) return []
    const title = `${first.name}: ${deviceWords(words, first)}`
    const low = troubled === undefined ? mine.find(({ fewLabels }) => fewLabels !== null) : undefined
    if (low !== undefined) {
      const few = words.shift.few(low.fewLabels ?? 0)
      return [{ key, icon, role: 'attention', words: few, title: `${low.name}: ${few}` } as const]
    }
    return [
      {
        key,
        icon: troubled === undefined ? icon : off,
        role: troubled === undefined ? 'plain' : 'attention',
        words: troubled === undefined ? null : deviceWords(words, troubled),
        title,
      } as const,
    ]
  })
}

function omsGlyph({ floor, practice }: Words, oms: OmsView, mode: StationMode): Glyph {
  const waiting = oms.pending
  if (oms.state === 'none') {
    const title = mode === 'training' ? practice.noOms : practice.nothingSent
    return { key: 'oms', icon: 'offline', role: 'plain', words: null, title }
  }
  if (oms.state === 'auth')
    return {
      key: 'oms',
      icon: 'offline',
      role: 'attention',
      words: floor.top.omsAuth,
      title: floor.top.omsAuth,
    }
  if (oms.state === 'away')
    return {
      key: 'oms',
      icon: 'offline',
      role: 'away',
      words: floor.top.offline(waiting),
      title: oms.problem ?? floor.top.offline(waiting),
    }
  return { key: 'oms', icon: 'online', role: 'plain', words: null, title: floor.top.omsReady }
}

/** The devices and the connection of this station; quiet while all is well, a filled pill with words when not. */
const DeviceGlyphs = ({
  devices,
  oms,
  mode,
}: {
  devices: readonly DeviceGlyphView[]
  oms: OmsView
  mode: StationMode
}) => {
  const words = useWords()
  return (
    <span className="top-bar-devices">
      {[...deviceGlyphs(words, devices), omsGlyph(words, oms, mode)].map(
        ({ key, icon, role, words: said, title }) => (
          <span key={key} className="glyph" data-role={role} data-testid={`glyph-${key}`} title={title}>
            <Icon of={icon} />
            {said === null ? (
              <span className="unseen">{title}</span>
            ) : (
              <span className="glyph-words">{said}</span>
            )}
          </span>
        ),
      )}
    </span>
  )
}

const Glyphs = memo(DeviceGlyphs)

/** The line above the beam: where and who, where in the work, devices, time. */
export const TopBar = ({ seat, place, middle }: { seat: SeatView; place: string; middle: ReactNode }) => {
  const { practice } = useWords()
  const now = useNow(5_000)
  return (
    <header className="top-bar">
      <Mark />
      <b className="one-line">{place}</b>
      <span className="top-bar-rule" />
      <span className="top-bar-person one-line" data-testid="person">
        {seat.person?.name ?? seat.station.siteName}
      </span>
      {seat.station.mode !== 'live' && <Tag tone="attention">{practice.modes[seat.station.mode]}</Tag>}
      <span className="fill" />
      {middle}
      {middle !== null && <span className="top-bar-rule" />}
      <Glyphs devices={seat.devices} oms={seat.oms} mode={seat.station.mode} />
      <b className="top-bar-clock">{clock(now, seat.station.timeZone)}</b>
    </header>
  )
}
