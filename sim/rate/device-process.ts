// The program's device process under plain Node: Electron's line to its parent, played over Node's own.
const parentPort = {
  on: (_event: 'message', listener: (message: { data: unknown }) => void) =>
    void process.on('message', (data) => listener({ data })),
  postMessage: (message: unknown) => void process.send?.(message),
}
Object.assign(process, { parentPort })
process.on('disconnect', () => process.exit(0))
await import('#native/host-process')
process.send?.({ ready: true })

export {}
