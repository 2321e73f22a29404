import { connect } from 'node:net'

/**
 * A recogniser that hears a script instead of a person: what comes over the socket named by its argument it writes as it
 * is. It ends with its input, as the station's own rule is, and with code 3 when the script ends.
 */
const socket = connect(process.argv[2] ?? '')
socket.pipe(process.stdout)
socket.on('error', () => process.exit(2))
socket.on('close', () => process.exit(3))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
