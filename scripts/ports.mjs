import { connect, createServer } from 'node:net'

const host = '127.0.0.1'

const canListen = (port) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** macOS lets two programs listen on one port at different addresses, so listening alone proves nothing. */
const answers = (port, address) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: address })
    const settle = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })

async function isFree(port) {
  if (!(await canListen(port))) return false
  return !(await answers(port, host)) && !(await answers(port, '::1'))
}

/** The first free port from `first` on. */
export async function findPort(first, taken = []) {
  for (let port = first; port < first + 200; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port
  }
  throw new Error(`Tidak ada port bebas mulai ${first}. / No free port from ${first} on.`)
}
