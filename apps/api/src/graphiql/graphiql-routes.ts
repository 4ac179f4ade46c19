import type { FastifyInstance } from 'fastify'
import type postgres from 'postgres'
import { requireAction, requireSession } from '../access/requirements.ts'
import { createToken } from '../access/tokens.ts'
import { notFound } from '../errors.ts'
import { type Doorkeeper, identify } from '../lanes/identify.ts'
import { bundlePage, type PageFiles } from './bundle-page.ts'

export interface GraphiqlSettings {
  readonly sql: postgres.Sql
  readonly door: Doorkeeper
}

const page = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL · Pantau</title>
<link rel="stylesheet" href="/graphiql/page.css">
<script type="module" src="/graphiql/page.js"></script>
<div id="graphiql"></div>
</html>
`

/** The editor sets style attributes; nothing else may come from anywhere but here. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** `/graphiql`: the query editor, with a token of an hour for whoever is signed in and may query freely. */
export function addGraphiqlRoutes(fastify: FastifyInstance, { sql, door }: GraphiqlSettings): void {
  let bundle: Promise<PageFiles> | undefined
  fastify.get('/graphiql', async (_, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', contentPolicy).send(page),
  )
  fastify.get<{ Params: { file: string } }>('/graphiql/:file', async ({ params: { file } }, reply) => {
    bundle ??= bundlePage()
    const contents = (await bundle).get(file)
    if (contents === undefined) throw notFound(`Tidak ada berkas ${file}.`, `There is no file ${file}.`)
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript'
    return reply.type(`${type}; charset=utf-8`).header('cache-control', 'max-age=600').send(contents)
  })
  fastify.post('/graphiql/token', async (request) => {
    const identity = await identify(request, door)
    requireAction(identity, 'QUERY_FREELY')
    const accountName = requireSession(identity)
    const { secret, token } = await createToken(sql, { accountName, label: 'GraphiQL', hours: 1 })
    return { secret, expiresAt: token.expiresAt }
  })
}
