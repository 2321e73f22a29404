import './devices.css'
import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PrintJobRow } from '#contract/desk-views'
import type { DeviceReason } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { Tag, type TagRole } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clockSeconds } from '#words/format'
import type { Words } from '#words/say'
import { PaperLook } from './paper-look.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Empty, Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

const looks: Record<PrintJobRow['state'], { role: TagRole; icon: IconName }> = {
  queued: { role: 'away', icon: 'waiting' },
  sending: { role: 'ask', icon: 'messages' },
  sent: { role: 'plain', icon: 'ready' },
  printed: { role: 'saved', icon: 'saved' },
  unknown: { role: 'attention', icon: 'attention' },
  failed: { role: 'refused', icon: 'printerOff' },
  cancelled: { role: 'plain', icon: 'no' },
}

/** Every paper this station printed or still has to. */
export const PrintJobs = ({ timeZone }: { timeZone: string }) => {
  const words = useWords()
  const { devices } = words.desk
  const { data, error, refetch } = useRead('printJobs', {})
  const [cancelling, setCancelling] = useState<string | null>(null)
  const [moving, setMoving] = useState<PrintJobRow | null>(null)
  const [looking, setLooking] = useState<PrintJobRow | null>(null)
  const command = useDeskCommand()
  const columns = useMemo(
    () => columnsOf(words, timeZone, { cancel: setCancelling, move: setMoving, look: setLooking }),
    [words, timeZone],
  )
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  return (
    <section className="panel device-side" data-testid="print-jobs">
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {cancelling !== null && (
        <ReasonForm
          name="cancel-job-now"
          label={devices.cancelReason}
          word={devices.cancelJob}
          busy={command.busy}
          back={() => setCancelling(null)}
          done={(reason) =>
            void command
              .give('cancelPrintJob', { jobId: cancelling, reason }, () => words.codes.printStates.cancelled)
              .then(() => setCancelling(null))
          }
        />
      )}
      {moving !== null && (
        <MoveJob
          job={moving}
          busy={command.busy}
          back={() => setMoving(null)}
          done={(deviceId) =>
            void command
              .give('movePrintJob', { jobId: moving.jobId, deviceId }, () => devices.moved)
              .then(() => setMoving(null))
          }
        />
      )}
      {looking !== null && (
        <PaperLook
          jobId={looking.jobId}
          title={`${words.codes.printKinds[looking.kind]} ${looking.about}`}
          close={() => setLooking(null)}
        />
      )}
      <div className="fill">
        {data.length === 0 ? (
          <Empty icon="printer" title={devices.noJobs} below="" />
        ) : (
          <DataTable rows={data} columns={columns} rowId={(row) => row.jobId} />
        )}
      </div>
    </section>
  )
}

/** What a person may do with a paper of the list. */
interface JobActs {
  cancel: (jobId: string) => void
  move: (job: PrintJobRow) => void
  look: (job: PrintJobRow) => void
}

function columnsOf(
  { desk: { devices }, codes }: Words,
  timeZone: string,
  { cancel, move, look }: JobActs,
): DeskColumn<PrintJobRow>[] {
  return [
    {
      id: 'job',
      head: devices.job,
      kind: 'key',
      cell: (row) => codes.printKinds[row.kind],
      sortBy: (row) => codes.printKinds[row.kind],
    },
    {
      id: 'about',
      head: devices.about,
      kind: 'text',
      cell: (row) => (
        <Button
          variant="subtle"
          size="compact-md"
          className="code"
          data-testid={`button-look-${row.jobId}`}
          onClick={() => look(row)}
        >
          {row.about}
        </Button>
      ),
      sortBy: (row) => row.about,
    },
    {
      id: 'printer',
      head: devices.printer,
      kind: 'text',
      wide: true,
      cell: (row) => row.printerName,
      sortBy: (row) => row.printerName,
    },
    {
      id: 'state',
      head: devices.state,
      kind: 'state',
      sortBy: (row) => codes.printStates[row.state],
      cell: (row) => (
        <Tag tone={looks[row.state].role} icon={looks[row.state].icon}>
          {codes.printStates[row.state]}
        </Tag>
      ),
    },
    {
      id: 'why',
      head: devices.why,
      kind: 'wrap-text',
      cell: (row) => whyOf(row, codes),
    },
    { id: 'copy', head: devices.copy, kind: 'number', cell: (row) => row.copy, sortBy: (row) => row.copy },
    {
      id: 'at',
      head: devices.at,
      kind: 'number',
      cell: (row) => clockSeconds(row.at, timeZone),
      sortBy: (row) => row.at,
    },
    {
      id: 'move',
      head: '',
      kind: 'number',
      cell: (row) =>
        row.otherPrinters.length === 0 ? null : (
          <Button size="compact-md" data-testid={`button-move-job-${row.jobId}`} onClick={() => move(row)}>
            {devices.moveJob}
          </Button>
        ),
    },
    {
      id: 'cancel',
      head: '',
      kind: 'number',
      cell: (row) =>
        row.state === 'queued' || row.state === 'failed' || row.state === 'unknown' ? (
          <Button
            size="compact-md"
            data-testid={`button-cancel-job-${row.jobId}`}
            onClick={() => cancel(row.jobId)}
          >
            {devices.cancelJob}
          </Button>
        ) : null,
    },
  ]
}

interface Moving {
  job: PrintJobRow
  busy: boolean
  back: () => void
  done: (deviceId: string) => void
}
/** Asks on which other printer a paper is to come out; with only one other there is nothing to choose. */
const MoveJob = ({ job, busy, back, done }: Moving) => {
  const { desk } = useWords()
  const { devices } = desk
  const [deviceId, setDeviceId] = useState(job.otherPrinters[0]?.deviceId ?? '')
  return (
    <div className="row" data-testid="move-job">
      <Select
        label={`${job.about}: ${devices.moveWhere}`}
        allowDeselect={false}
        data={job.otherPrinters.map((one) => ({ value: one.deviceId, label: one.name }))}
        value={deviceId}
        onChange={(value) => value !== null && setDeviceId(value)}
      />
      <Button data-testid="button-move-job-now" disabled={busy} onClick={() => done(deviceId)}>
        {devices.moveNow}
      </Button>
      <Button variant="default" data-testid="button-keep-job" onClick={back}>
        {desk.rail.cancel}
      </Button>
    </div>
  )
}

/** Why a paper waits or needs somebody: in the person's language, and behind it what the printer said. */
function whyOf(
  { state, reason, detail }: PrintJobRow,
  { deviceTroubles, sentMeans }: Words['codes'],
): string {
  if (state === 'sent') return sentMeans
  if (state !== 'queued' && state !== 'unknown' && state !== 'failed') return ''
  const known = (Object.keys(deviceTroubles) as DeviceReason[]).find((one) => one === reason)
  return [known === undefined ? null : deviceTroubles[known].pill, detail]
    .filter((part) => part !== null)
    .join(': ')
}
