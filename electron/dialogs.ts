import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Dialogs } from '#station/desk/safety-desk'

/** The system's dialogs over our window. A window learns a path only where it is shown: of the second copy, and of what was saved. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  const chosen = async (properties: ('openFile' | 'openDirectory')[], extensions: readonly string[]) => {
    const filters =
      extensions.length === 0 ? [] : [{ name: extensions.join(', '), extensions: [...extensions] }]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties, filters })
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    chooseFolder: () => chosen(['openDirectory'], []),
    chooseFile: (endings) => chosen(['openFile'], endings),
    saveFile: async (name) => {
      const defaultPath = join(app.getPath('documents'), basename(name))
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
      return canceled || filePath === '' ? null : filePath
    },
  }
}
