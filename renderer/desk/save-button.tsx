import { Button } from '@mantine/core'
import { useWords } from '#renderer/language/words.tsx'

/** Keeps what was chosen in a panel of the settings; stands last in its row. */
export const SaveButton = ({
  name,
  disabled,
  save,
}: {
  name: `save-${string}`
  disabled: boolean
  save: () => void
}) => {
  const { settings } = useWords().desk
  return (
    <Button variant="filled" ml="auto" disabled={disabled} data-testid={`button-${name}`} onClick={save}>
      {settings.save}
    </Button>
  )
}
