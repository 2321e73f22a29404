import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// CommonJS, and syntax that Electron 33 understands: development and tests run on it where only a registry is reachable.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  /** What is loaded after the first look at the folder is no thread's, and stays in the archive, which is checked. */
  chunkFileNames: ({ name }: { name: string }) =>
    name === 'program' ? 'program.cjs' : 'chunks/[name]-[hash].cjs',
} as const
const nodeTarget = 'node20.18'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      // A thread cannot look into the packed archive, so what it uses lies beside it, unpacked.
      externalizeDeps: { exclude: ['csv-parse', 'fflate', 'read-excel-file', 'write-excel-file', 'saxen'] },
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'device-host': resolve('native/host-process.ts'),
          copier: resolve('station/copy/process.ts'),
          'plan-thread': resolve('station/planning/plan-thread.ts'),
          'shift-thread': resolve('station/simulation/shift-thread.ts'),
          'import-thread': resolve('station/site-data/import-thread.ts'),
          'courier-thread': resolve('station/paper/courier-thread.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve('electron/preload.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
})
