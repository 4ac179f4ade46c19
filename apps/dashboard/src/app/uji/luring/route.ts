import { nonceOf, writeShell } from '../../../offline/write-shell.ts'
import { readRequest } from '../../../request/read-request.ts'
import { shellOf } from './offline-app.ts'

export const dynamic = 'force-dynamic'

/** The score sheets, as they are kept on a rater's telephone. */
export async function GET(request: Request): Promise<Response> {
  const { language } = await readRequest()
  return new Response(writeShell(shellOf(language), nonceOf(request)), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
