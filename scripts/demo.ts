import { electronFlags, electronPath } from './electron-path.mjs'
import { root } from './place.mjs'
import { run, withDisplay } from './run.mjs'

const electron = process.env.PACKBENCH_ELECTRON ?? electronPath()
const [program, args] = withDisplay(electron, [...electronFlags(), root, ...process.argv.slice(2)])
console.log('Starting Packbench.')
const { code } = await run(program, args)
process.exitCode = code
