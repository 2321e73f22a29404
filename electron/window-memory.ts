import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const themes = ['light', 'dark', 'contrast'] as const
type Theme = (typeof themes)[number]

/** What the window looked like last time. */
export interface WindowMemory {
  maximised: boolean
  theme: Theme
}

/** The ground of each theme (renderer tokens `--bg`), so that nobody sees a white flash in a dark hall. */
export const grounds: Record<Theme, string> = { light: '#E8E9E5', dark: '#0C0E1A', contrast: '#000000' }

const firstTime: WindowMemory = { maximised: false, theme: 'light' }

/** Reads how the window was left; a missing or damaged file is a first start. */
export function rememberedWindow(dataDir: string): WindowMemory {
  try {
    const saved: unknown = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))
    if (typeof saved !== 'object' || saved === null) return { ...firstTime }
    const theme = themes.find((one) => one === Reflect.get(saved, 'theme'))
    return { maximised: Reflect.get(saved, 'maximised') === true, theme: theme ?? firstTime.theme }
  } catch {
    return { ...firstTime }
  }
}

/** Keeps how the window is; losing it costs nothing, so a full disk is ignored. */
export function rememberWindow(dataDir: string, memory: WindowMemory): void {
  try {
    const aside = `${fileIn(dataDir)}.new`
    writeFileSync(aside, JSON.stringify(memory))
    renameSync(aside, fileIn(dataDir))
  } catch {
    // The window opens at its default size next time.
  }
}

const fileIn = (dataDir: string) => join(dataDir, 'window.json')
