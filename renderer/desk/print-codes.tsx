import './devices.css'
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CodeKind, codeKinds, ownCode, scanCommands } from '#domain/barcode/own-code'
import { useWords } from '#renderer/language/words.tsx'
import { CodePicture } from '#renderer/parts/code-picture.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Printing one of our own codes: a badge, a bin, a tote, a command card. */
export const PrintCodes = () => {
  const { desk, codes } = useWords()
  const { devices } = desk
  const [kind, setKind] = useState<CodeKind>('tote')
  const [name, setName] = useState('')
  const command = useDeskCommand()
  const chosen = kind === 'command' && name === '' ? scanCommands[0] : name.trim().toUpperCase()
  const ready = /^[0-9A-Z-]{1,40}$/.test(chosen)
  return (
    <section className="panel print-codes" data-testid="print-codes">
      <div className="dim">{devices.codeHint}</div>
      <Select
        label={devices.codeKind}
        allowDeselect={false}
        data-testid="select-code-kind"
        data={codeKinds.map((value) => ({ value, label: codes.codeKinds[value] }))}
        value={kind}
        onChange={(value) => {
          setKind(value as CodeKind)
          setName('')
        }}
      />
      {kind === 'command' ? (
        <Select
          label={devices.codeName}
          allowDeselect={false}
          data-testid="select-code-command"
          data={[...scanCommands]}
          value={chosen}
          onChange={(value) => setName(value ?? '')}
        />
      ) : (
        <TextInput
          label={devices.codeName}
          data-testid="input-code-name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <div className="device-code">{ready && <CodePicture text={ownCode(kind, chosen)} />}</div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <Button
        variant={ready ? 'filled' : 'default'}
        data-locked={!ready}
        disabled={command.busy}
        data-testid="button-print-code"
        leftSection={<Icon of="printer" />}
        onClick={() =>
          ready && void command.give('printCode', { kind, name: chosen }, () => devices.codePrinted)
        }
      >
        {devices.codePrint}
      </Button>
    </section>
  )
}
