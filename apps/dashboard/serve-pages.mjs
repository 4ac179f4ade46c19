import { createServer } from 'node:http'
import { constants } from 'node:zlib'
import compression from 'compression'
import next from 'next'

/*
 * The built pages, as `next start` serves them but in Brotli: a page holds its content twice, as markup and as what React starts from,
 * further apart than gzip looks back. Quality 5 is where that is found, at about the time gzip takes.
 */

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
process.env.PAGES_COMPRESSED = 'yes'

const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } })
const pages = next({ dev: false, dir: process.cwd(), hostname, port: Number(port) })
await pages.prepare()
const answer = pages.getRequestHandler()
const server = createServer((request, response) => compress(request, response, () => void answer(request, response)))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit()))
server.once('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(Number(port), hostname)
