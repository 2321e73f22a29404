import './scanner-test.css'
import { Button } from '@mantine/core'
import type { DeviceView, ScannerTestView } from '#contract/desk-views'
import type { Finding } from '#domain/scanner-test'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { count } from '#words/format'
import type { Words } from '#words/say'
import { MakerCodes } from './maker-codes.tsx'
import { Notice } from './states.tsx'
import { TestPicture } from './test-picture.tsx'
import { useDeskCommand } from './use-desk-command.ts'

type Running = Extract<ScannerTestView, { test: 'running' }>
type Done = Extract<ScannerTestView, { test: 'done' }>
type Give = ReturnType<typeof useDeskCommand>['give']

/** The guided test of a scanner: five symbols one after the other, then what they showed. */
export const ScannerTest = ({ device: { deviceId, test } }: { device: DeviceView }) => {
  const { scannerTest: words } = useWords()
  const command = useDeskCommand()
  const may = useFloor((state) => state.view?.person?.roles ?? []).some(
    (role) => role === 'supervisor' || role === 'admin',
  )
  if (!may) return null
  return (
    <div className="find-scale" role="status" data-testid={`scanner-test-${deviceId}`}>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {test?.test === 'running' && <ShownSymbol deviceId={deviceId} test={test} give={command.give} />}
      {test?.test === 'done' && <Found deviceId={deviceId} test={test} give={command.give} />}
      {test?.test !== 'running' && (
        <div className="device-buttons">
          <Button
            disabled={command.busy}
            data-testid={`button-scanner-test-${deviceId}`}
            onClick={() => void command.give('testScanner', { deviceId }, () => null)}
          >
            {test === null ? words.begin : words.again}
          </Button>
        </div>
      )}
    </div>
  )
}

const ShownSymbol = ({ deviceId, test, give }: { deviceId: string; test: Running; give: Give }) => {
  const { scannerTest: words } = useWords()
  return (
    <>
      <div className="row">
        <b>{words.scan(words.symbols[test.symbol])}</b>
        <span className="push">{words.read(count(test.read.length))}</span>
      </div>
      <div className="dim small">{words.scanBelow}</div>
      <TestPicture picture={test.picture} name={test.symbol} />
      {test.listening !== null ? (
        <Notice tone="attention">
          {test.listening.noneFits ? words.noneFits : words.listening(test.listening.line)}
        </Notice>
      ) : (
        test.strange && (
          <Notice tone="attention">
            <b>{words.strange}</b> {words.strangeBelow}
          </Notice>
        )
      )}
      <div className="device-buttons">
        <Button
          data-testid={`button-skip-symbol-${deviceId}`}
          onClick={() => void give('skipTestSymbol', { deviceId }, () => null)}
        >
          {words.skip}
        </Button>
        <Button
          data-testid={`button-end-test-${deviceId}`}
          onClick={() => void give('endScannerTest', { deviceId }, () => null)}
        >
          {words.end}
        </Button>
      </div>
    </>
  )
}

const icons = { right: 'saved', adapt: 'settings', change: 'attention' } as const

const Found = ({ deviceId, test, give }: { deviceId: string; test: Done; give: Give }) => {
  const all = useWords()
  const { scannerTest: words } = all
  const admin = useFloor((state) => state.view?.person?.roles.includes('admin') ?? false)
  return (
    <>
      <div className="heading">{words.done}</div>
      {test.findings.every(({ verdict }) => verdict === 'right') && (
        <Notice tone="saved">{words.allRight}</Notice>
      )}
      <ul className="test-found">
        {test.findings.map((finding) => (
          <li key={finding.what} data-testid={`finding-${finding.what}`} data-verdict={finding.verdict}>
            <Icon of={icons[finding.verdict]} />
            <b>{sayFinding(all, finding)}</b>
            {finding.verdict === 'change' && (
              <span className="dim">{words.findings[finding.what].change}</span>
            )}
            {finding.verdict === 'adapt' && <span className="dim">{words.adapt}</span>}
          </li>
        ))}
      </ul>
      <MakerCodes findings={test.findings} />
      {test.canSetUp &&
        (admin ? (
          <Button
            variant="filled"
            data-testid={`button-set-up-${deviceId}`}
            onClick={() => void give('setUpScanner', { deviceId }, () => null)}
          >
            {words.use}
          </Button>
        ) : (
          <div className="device-hint">{words.useAsk}</div>
        ))}
    </>
  )
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'CR',
  '\n': 'LF',
  '\t': 'Tab',
  '\u0002': 'STX',
  '\u0003': 'ETX',
  '\u0000': 'NUL',
  '\u001d': 'GS',
}

/** What a finding saw, in one line; signs nobody can see by their names. */
export function sayFinding(
  { scannerTest, scanning }: Words,
  { what, verdict, saw, symbols }: Finding,
): string {
  const named: Readonly<Record<string, string>> = { ...scanning.keyboards, ...scanning.reportLayouts }
  const isAround = what === 'prefix' || what === 'suffix'
  const seen =
    symbols.length > 0
      ? symbols.map((symbol) => scannerTest.symbols[symbol]).join(', ')
      : what === 'read-as'
        ? saw.map((as) => named[as] ?? as).join(' / ')
        : saw.map((sign) => controls[sign] ?? sign).join(' ')
  if (seen !== '') return scannerTest.findings[what].say(seen)
  const none = what === 'gs' ? scannerTest.asItIs : scannerTest.nothing
  return scannerTest.findings[what].say(isAround && verdict === 'change' ? scannerTest.different : none)
}
