const { SerialPort } = require('serialport')

const [, , path, baudRate] = process.argv
const port = new SerialPort({ path, baudRate: Number(baudRate), autoOpen: false })
let rest = ''

port.on('data', (bytes) => {
  const lines = (rest + bytes.toString('latin1')).split(/[\r\n]+/)
  rest = lines.pop()
  for (const text of lines) if (text !== '') process.parentPort.postMessage({ kind: 'line', text })
})
port.on('close', () => process.parentPort.postMessage({ kind: 'gone', text: 'The port closed.' }))
port.open((error) =>
  process.parentPort.postMessage(error ? { kind: 'gone', text: error.message } : { kind: 'open' }),
)
