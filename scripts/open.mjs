import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronFlags, electronPath } from './electron-path.mjs'
import { root } from './place.mjs'

// Opens the built program as it is, without the demo warehouse: node scripts/open.mjs --data=FOLDER
const program = spawn(electronPath(), [...electronFlags(), root, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
const [code] = await once(program, 'exit')
process.exitCode = code ?? 1
