import { writeCsv } from '../../../../charts/csv.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { requireReader } from '../../../shell/require-reader.ts'
import { boardTable } from '../board-table.ts'
import { orderRows } from '../order-rows.ts'
import { classicIndicators, type PwsChoice } from '../pws-choice.ts'
import { readPws } from '../read-pws.ts'

const workbookQuery = graphql(`
  query PwsWorkbook(
    $percentages: [String!]!
    $area: String!
    $month: String!
    $parts: PwsParts!
    $annualTarget: Float
    $language: Language!
  ) {
    pwsWorkbook(
      indicators: $percentages
      area: $area
      month: $month
      parts: $parts
      annualTarget: $annualTarget
      language: $language
    ) { fileName content }
  }
`)

const sendFile = (body: BodyInit, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
      'cache-control': 'no-store',
    },
  })

/** The board of the page at the same address as a file: as CSV, or as XLSX with the other graphs of the guideline behind it. */
export async function GET(request: Request): Promise<Response> {
  const [shell, { language }] = await Promise.all([requireReader(), readRequest()])
  const { searchParams } = new URL(request.url)
  const answer = await readPws((name) => searchParams.get(name) ?? undefined, shell, language)
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  if (answer.data === null) return new Response(null, { status: 404 })
  const { board, choice } = answer.data
  if (searchParams.get('bentuk') === 'xlsx') return sendWorkbook(choice, apiLanguage(language))
  const rows = [...orderRows(board.rows, choice.order), board.whole]
  const name = `pws-${choice.indicator}-${choice.area}-${choice.month}.csv`
  return sendFile(`\ufeff${writeCsv(boardTable(rows, choice, language), language)}`, 'text/csv; charset=utf-8', name)
}

async function sendWorkbook(
  { indicator, area, month, parts, target }: PwsChoice,
  language: ReturnType<typeof apiLanguage>,
): Promise<Response> {
  const percentages = [...new Set([indicator, ...classicIndicators])]
  const answer = await ask(workbookQuery, { percentages, area, month, parts, annualTarget: target, language })
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  const { fileName, content } = answer.data.pwsWorkbook
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return sendFile(Buffer.from(content, 'base64'), type, fileName)
}
