import { startDemo } from '#sim/demo/demo'

// The demo warehouse around the real program; started by `npm start` under Node 24.
process.exitCode = await startDemo(process.argv.slice(2))
