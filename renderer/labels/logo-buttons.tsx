import { Button, FileButton } from '@mantine/core'
import { freeId } from '#domain/label-template/edit'
import type { LogoTrouble } from '#domain/refusal/papers'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { readLogo } from './read-logo.ts'
import type { Editor } from './use-editing.ts'

/** Puts a logo on the label: a file, or the one that stands on the papers of the site. It is kept in the layout as it is now. */
export const LogoButtons = ({
  editor,
  told,
}: {
  editor: Editor
  told: (wrong: LogoTrouble | null) => void
}) => {
  const { designer, elements } = useWords().labels
  const { data } = useRead('siteLogo', {})
  const { template } = editor
  const add = async (file: Blob | null): Promise<void> => {
    if (file === null) return
    const dots = await readLogo(file)
    told(typeof dots === 'string' ? dots : null)
    if (typeof dots === 'string') return
    const widthUm = Math.min(template.widthUm, 30_000)
    const heightUm = Math.min(template.heightUm, Math.round((widthUm * dots.heightDots) / dots.widthDots))
    const place = { elementId: freeId(template, 'picture'), xUm: 0, yUm: 0, widthUm, heightUm }
    editor.insert({ kind: 'picture', ...place, ...dots, turn: 0, when: [] })
  }
  return (
    <>
      <FileButton accept="image/png" onChange={(file) => void add(file)}>
        {(of) => (
          <Button {...of} title={designer.choosePicture} data-testid="button-logo">
            {elements.picture}
          </Button>
        )}
      </FileButton>
      {data != null && (
        <Button data-testid="button-site-logo" onClick={() => void add(pngOf(data.picture))}>
          {designer.siteLogo}
        </Button>
      )}
    </>
  )
}

/** The bytes of a data URL: the page may not fetch, not even that. */
const pngOf = (dataUrl: string): Blob =>
  new Blob([Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))])
