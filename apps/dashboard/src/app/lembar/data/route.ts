import { findPhoneData } from '../find-phone-data.ts'

export const dynamic = 'force-dynamic'

const statuses = { DATA: 200, SIGNED_OUT: 401, NOT_CADRE: 403 }

/** What a cadre's telephone keeps. */
export async function GET(): Promise<Response> {
  const reply = await findPhoneData()
  if (reply === null) return new Response(null, { status: 502 })
  return Response.json(reply, { status: statuses[reply.outcome], headers: { 'cache-control': 'no-store' } })
}
