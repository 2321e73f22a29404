import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Every benchmark, one after the other, each beside its peer or its limit: npm run bench
const codes = [
  'scan-to-paint.ts',
  'start.ts',
  'people.ts',
  'site-import.ts',
  'second-copy.ts',
  'oms.ts',
  'scales.ts',
  'labels.ts',
  'prints.ts',
  'waves.ts',
  'routes.ts',
  'points.ts',
  'replan.ts',
  'batches.ts',
  'simulation.ts',
  'idle-cpu.ts',
].map(
  (name) =>
    spawnSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url))], { stdio: 'inherit' })
      .status ?? 1,
)
process.exit(codes.every((code) => code === 0) ? 0 : 1)
