import { useRead } from '#renderer/store/desk-reads'
import { CopySettings } from './copy-settings.tsx'
import { PersonalDataSettings } from './personal-data-settings.tsx'
import { SettingColumns } from './setting-panel.tsx'
import { Unread } from './states.tsx'
import { SupportSettings } from './support-settings.tsx'

const wrong = new Set(['behind', 'away', 'refused'])

/** How many things about the safety of data want somebody to look: the copy, the clock. */
export function useSafetyTroubles(): number {
  const { data } = useRead('safety', {})
  if (data === undefined) return 0
  return Number(wrong.has(data.copy.state)) + Number(data.erasing.clock !== null)
}

/** The safety of data: second copy, personal data, support. */
export const SafetySettings = ({
  stationId,
  timeZone,
  admin,
}: {
  stationId: string
  timeZone: string
  admin: boolean
}) => {
  const { data, error, refetch } = useRead('safety', {})
  if (data === undefined) return error === null ? null : <Unread error={error} again={() => void refetch()} />
  return (
    <SettingColumns
      left={
        <>
          <CopySettings view={data} timeZone={timeZone} admin={admin} />
          <PersonalDataSettings erasing={data.erasing} timeZone={timeZone} admin={admin} />
        </>
      }
      right={admin && <SupportSettings stationId={stationId} />}
    />
  )
}
