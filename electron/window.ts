import { BrowserWindow, type Session } from 'electron'
import { grounds, rememberedWindow, rememberWindow } from './window-memory.ts'

/** How the one window is opened. */
export interface WindowOptions {
  dataDir: string
  preload: string
  fullscreen: boolean
  packaged: boolean
  session: Session
  /** A self-test looks at nothing. */
  hidden: boolean
}

/** The one window, and a way to tell it which theme the person at the station uses. */
export interface StationWindow {
  window: BrowserWindow
  wearTheme(theme: keyof typeof grounds): void
}

/** Opens the station's window: sandboxed, isolated, without Node, and shown only when there is something to see. */
export function openWindow({
  dataDir,
  preload,
  fullscreen,
  packaged,
  session,
  hidden,
}: WindowOptions): StationWindow {
  const memory = rememberedWindow(dataDir)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    fullscreen,
    title: 'Packbench',
    backgroundColor: grounds[memory.theme],
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !packaged,
      /** A refused scan must be heard at once, also without a click before and behind another window. */
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    },
  })
  window.removeMenu()
  const save = () => rememberWindow(dataDir, memory)
  window.on('maximize', () => {
    memory.maximised = true
    save()
  })
  window.on('unmaximize', () => {
    memory.maximised = false
    save()
  })
  window.once('ready-to-show', () => {
    if (hidden) return
    if (memory.maximised) window.maximize()
    window.show()
  })
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(1)
    window.webContents.setVisualZoomLevelLimits(1, 1).catch(() => {})
  })
  return {
    window,
    wearTheme(theme) {
      if (theme === memory.theme) return
      memory.theme = theme
      window.setBackgroundColor(grounds[theme])
      save()
    },
  }
}

/** Brings the window to the front, as the second start of the program does. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
