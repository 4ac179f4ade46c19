import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CountedOrigin {
  readonly origin: string
  readonly countBytes: () => number
  readonly close: () => void
}

/** The same pages behind a server that counts what goes over the line, whoever asks: the page or its service worker. */
export async function openCountedOrigin(port: number): Promise<CountedOrigin> {
  let bytes = 0
  const server = createServer((asked, answer) => {
    const { url, method, headers } = asked
    const passed = request({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.pipe(answer)
    })
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${own}`, countBytes: () => bytes, close: () => server.close() }
}
