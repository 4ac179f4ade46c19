import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'

const progressQuery = graphql(`
  query UploadProgress($uploadId: ID!) {
    workUnderWay(uploadId: $uploadId) { rowsRead isWriting }
  }
`)

/** How far the work on an upload is, for the script of a page that waits for it; null where none is seen. */
export async function GET(request: Request): Promise<Response> {
  const uploadId = new URL(request.url).searchParams.get('unggahan') ?? ''
  const answer = await ask(progressQuery, { uploadId }).catch(() => null)
  return Response.json(answer?.data?.workUnderWay[0] ?? null, { headers: { 'cache-control': 'no-store' } })
}
