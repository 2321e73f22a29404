import './desk.css'
import '../parts/floor-frame.css'
import { useEffect, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { omsLook } from '#renderer/parts/oms-look'
import { Tag } from '#renderer/parts/tag.tsx'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock } from '#words/format'
import { duration, longDay } from '#words/say'
import { DevicesPage } from './devices-page.tsx'
import { ExceptionsPage } from './exceptions-page.tsx'
import { GoodsPage } from './goods-page.tsx'
import { LabelsPage } from './labels-page.tsx'
import { isLate } from './late.ts'
import { MapPage } from './map-page.tsx'
import { MessagesPage } from './messages-page.tsx'
import { OrderSheet } from './order-sheet.tsx'
import { PeoplePage } from './people-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { Rail } from './rail.tsx'
import { useSafetyTroubles } from './safety-settings.tsx'
import { SetApartPage } from './set-apart-page.tsx'
import { SettingsPage } from './settings-page.tsx'
import { ShiftPage } from './shift-page.tsx'
import { SiteDataPage } from './site-data-page.tsx'
import { useUpdateTroubles } from './update-settings.tsx'
import { WavesPage } from './waves-page.tsx'

/** The desk of a supervisor: rail, top line, one page. F11 hides the rail for a board on the wall. */
export const Desk = ({ seat, loudspeaker }: { seat: SeatView; loudspeaker: Loudspeaker }) => {
  const words = useWords()
  const route = useFloor((state) => state.route)
  const page = route.place === 'desk' ? route.page : 'waves'
  const [rail, setRail] = useState(true)
  const [asked, setAsked] = useState<string | null>(null)
  const now = useNow(30_000)
  const exceptions = useRead('exceptions', {}).data ?? []
  const late = exceptions.filter((one) => isLate(one, now)).length
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'F11') setRail((shown) => !shown)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  const counts = {
    exceptions: exceptions.length,
    messages: seat.oms.pending + seat.oms.parked + seat.oms.quarantined,
    devices: seat.devices.filter(
      (device) => device.condition !== 'ready' && device.condition !== 'connecting',
    ).length,
    settings: useSafetyTroubles() + useUpdateTroubles(),
  }
  return (
    <div className="desk-frame" data-rail={rail} data-testid={`page-${page}`}>
      <Rail
        page={page}
        person={seat.person}
        counts={counts}
        late={{ exceptions: late === 0 ? null : words.desk.exceptions.lateAll(late) }}
      />
      <Top seat={seat} title={words.desk.rail[page]} dated={page === 'waves'} ask={setAsked} />
      {page === 'waves' && <WavesPage seat={seat} />}
      {page === 'plan' && <PlanPage seat={seat} />}
      {page === 'shift' && <ShiftPage seat={seat} />}
      {page === 'exceptions' && <ExceptionsPage seat={seat} />}
      {page === 'setApart' && <SetApartPage seat={seat} />}
      {page === 'messages' && <MessagesPage seat={seat} />}
      {page === 'devices' && <DevicesPage seat={seat} />}
      {page === 'labels' && <LabelsPage seat={seat} />}
      {page === 'people' && <PeoplePage seat={seat} />}
      {page === 'map' && <MapPage />}
      {page === 'goods' && <GoodsPage />}
      {page === 'siteData' && <SiteDataPage seat={seat} />}
      {page === 'settings' && <SettingsPage seat={seat} loudspeaker={loudspeaker} />}
      {asked !== null && (
        <OrderSheet text={asked} timeZone={seat.station.timeZone} close={() => setAsked(null)} />
      )}
    </div>
  )
}

const Top = ({
  seat,
  title,
  dated,
  ask,
}: {
  seat: SeatView
  title: string
  dated: boolean
  ask: (text: string) => void
}) => {
  const words = useWords()
  const language = useLanguage()
  const now = useNow(5_000)
  const [text, setText] = useState('')
  const { oms, station } = seat
  const silent =
    oms.awaySince === null ? 0 : Math.max(0, Math.floor((now - Date.parse(oms.awaySince)) / 60_000))
  return (
    <header className="desk-top">
      <h1>{title}</h1>
      {dated && (
        <span className="dim wide">
          {longDay(language, now, station.timeZone)}, {station.siteName}
        </span>
      )}
      <span className="fill" />
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') ask(text.trim())
          setText('')
        }}
      >
        <Icon of="scan" />
        <input
          data-testid="input-find"
          aria-label={words.desk.rail.findLabel}
          placeholder={words.desk.rail.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <Tag {...omsLook[oms.state]}>
        {oms.state === 'away'
          ? words.desk.rail.omsSilent(oms.sourceName, duration(words, silent))
          : words.desk.rail.oms(oms.sourceName, words.codes.omsStates[oms.state])}
      </Tag>
      <b className="desk-clock">{clock(now, station.timeZone)}</b>
    </header>
  )
}
