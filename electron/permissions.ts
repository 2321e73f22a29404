import type { Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** Our own window may use camera and microphone; everything else is refused to everybody. */
export function mayUse(permission: string, origin: string, isMainFrame: boolean): boolean {
  return permission === 'media' && isMainFrame && (origin === appOrigin || origin === `${appOrigin}/`)
}

/** Refuses what a warehouse station never needs: permissions, devices chosen by a page, downloads, the network. */
export function guardSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, originOf(details.requestingUrl), details.isMainFrame)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayUse(permission, origin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url, devServer) }))
}

function isInside(url: string, devServer: string | null): boolean {
  if (/^(station|blob|data|devtools|chrome-extension):/.test(url)) return true
  return devServer !== null && url.replace(/^ws/, 'http').startsWith(devServer)
}

/** `new URL().origin` says "null" for schemes it does not know, ours included. */
function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? ''
}
