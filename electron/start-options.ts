/** How the program was asked to start. */
export interface StartOptions {
  /** Where this station keeps everything; null for the person's own application folder. */
  dataDir: string | null
  fullscreen: boolean
  selfTest: boolean
}

/** Reads the few flags the program has; anything else belongs to Chromium and is left alone. */
export function startOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const asked = argv.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  return {
    dataDir: asked || env.PACKBENCH_DATA || null,
    fullscreen: argv.includes('--fullscreen'),
    selfTest: argv.includes('--self-test'),
  }
}
