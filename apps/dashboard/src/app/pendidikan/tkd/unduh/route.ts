import { writeCsv } from '../../../../charts/csv.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { chooseSession, readSessions, schoolAddress, yearSlug } from '../read-sessions.ts'
import { requireTkd } from '../require-tkd.tsx'
import { orderSchools, readSchoolSort } from '../schools/order-schools.ts'
import { listSchoolColumns, schoolTable } from '../schools/school-columns.ts'
import { readWatch } from '../watch/watch-query.ts'

/** All schools of the page at the same address, as a file. */
export async function GET(request: Request): Promise<Response> {
  const [{ shell, refusal }, { language }, known] = await Promise.all([requireTkd(), readRequest(), readSessions()])
  if (refusal) return new Response(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  const session = chooseSession(known.data?.tkdSessions ?? [], searchParams.get('sesi') ?? undefined)
  if (session === undefined) return new Response(null, { status: 404 })
  const area = searchParams.get('wilayah') ?? shell.installation.regency.code
  const answer = await readWatch(session, area, true)
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  const { schools, subdistricts, above, whole } = answer.data
  const places = [...subdistricts, ...above, whole]
  const columns = listSchoolColumns(language, {
    linkTo: schoolAddress,
    subdistrictOf: (code) => places.find(({ areaCode }) => areaCode === code)?.areaName ?? '',
  })
  const table = schoolTable(orderSchools(schools, readSchoolSort(searchParams.get('urut') ?? undefined)), columns)
  return new Response(`\ufeff${writeCsv(table, language)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tkd-sekolah-${encodeURIComponent(area)}-${yearSlug(session)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
