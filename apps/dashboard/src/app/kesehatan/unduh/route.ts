import { writeCsv } from '../../../charts/csv.ts'
import { heatFile } from '../../../charts/heat-series.ts'
import { readRequest } from '../../../request/read-request.ts'
import { requireReader } from '../../shell/require-reader.ts'
import { naturalOrder } from '../order-parts.ts'
import { chooseColumn, hasFigures } from '../profile-columns.ts'
import { headColumn, listRows } from '../profile-rows.ts'
import { readHealth } from '../read-health.ts'

/** The table of the page at the same address, as a file. */
export async function GET(request: Request): Promise<Response> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  const { searchParams } = new URL(request.url)
  const answer = await readHealth((name) => searchParams.get(name) ?? undefined, shell, language)
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  if (answer.data === null) return new Response(null, { status: 404 })
  const { area, period, periodName, choice } = answer.data
  const columns = answer.data.columns.filter(hasFigures)
  const chosen = chooseColumn(columns, choice.indicator)
  if (chosen === undefined) return new Response(null, { status: 404 })
  const table = {
    language,
    columns,
    chosen,
    order: choice.order ?? naturalOrder(chosen),
    choice,
    area,
    period: { code: period.code, name: periodName },
  }
  const heads = columns.map((column) => headColumn(column, table))
  return new Response(`\ufeff${writeCsv(heatFile(heads, listRows(table), true, language), language)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="profil-${encodeURIComponent(area.code)}-${period.code}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
