import { ask } from '../../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../../../../i18n/language.ts'
import { readRequest } from '../../../../../../../request/read-request.ts'
import { readExams } from '../../../../read-exams.ts'
import { requireExams } from '../../../../require-exams.tsx'

const workbookQuery = graphql(`
  query ExamSchoolWorkbook($analysis: ID!, $school: String!, $language: Language!) {
    examAnalysis(id: $analysis) {
      schoolWorkbook(school: $school, language: $language) { fileName content }
    }
  }
`)

interface WorkbookProps {
  readonly params: Promise<{ exam: string; npsn: string }>
}

/** The school's report as XLSX, with every item. */
export async function GET(_: Request, { params }: WorkbookProps): Promise<Response> {
  const [{ refusal }, { language }, known, { exam: id, npsn }] = await Promise.all([
    requireExams(),
    readRequest(),
    readExams(),
    params,
  ])
  if (refusal) return new Response(null, { status: 403 })
  const analysis = known.data?.exams.find((exam) => exam.id === decodeURIComponent(id))?.analysis
  if (analysis == null) return new Response(null, { status: 404 })
  const answer = await ask(workbookQuery, { analysis: analysis.id, school: npsn, language: apiLanguage(language) })
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  const { fileName, content } = answer.data.examAnalysis.schoolWorkbook
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${encodeURIComponent(fileName)}"`,
      'cache-control': 'no-store',
    },
  })
}
