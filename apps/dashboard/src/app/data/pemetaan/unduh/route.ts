import { unpackMapping } from '../../import-choice.ts'

/** The mapping of a preview as a file, for the command line and for the next month. */
export async function GET(request: Request): Promise<Response> {
  const text = unpackMapping(new URL(request.url).searchParams.get('pemetaan') ?? '')
  return new Response(`${text === '' ? '{}' : text}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="pemetaan.json"',
      'cache-control': 'no-store',
    },
  })
}
