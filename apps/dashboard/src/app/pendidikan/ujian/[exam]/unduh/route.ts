import { writeCsv } from '../../../../../charts/csv.ts'
import { apiLanguage } from '../../../../../i18n/language.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { readExams } from '../../read-exams.ts'
import { requireExams } from '../../require-exams.tsx'
import { classFile } from '../class-file.ts'
import { itemFile } from '../item-file.ts'
import { readAnalysis } from '../read-analysis.ts'

interface FileProps {
  readonly params: Promise<{ exam: string }>
}

/** All items of a subject, or all classes of an area, as a file: the page shows the first of them. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const [{ shell, refusal }, { language }, known, { exam: id }] = await Promise.all([
    requireExams(),
    readRequest(),
    readExams(),
    params,
  ])
  if (refusal) return new Response(null, { status: 403 })
  const { searchParams } = new URL(request.url)
  const exam = known.data?.exams.find((one) => one.id === decodeURIComponent(id))
  const subject = exam?.subjects.find((one) => one.id === searchParams.get('mapel')) ?? exam?.subjects[0]
  if (exam?.analysis == null || subject === undefined) return new Response(null, { status: 404 })
  const area = searchParams.get('wilayah') ?? shell.viewer.areas[0]?.code ?? shell.installation.regency.code
  const answer = await readAnalysis({
    ...{ analysis: exam.analysis.id, subject: subject.id, area, language: apiLanguage(language) },
  })
  if (answer.refusal) return new Response(answer.refusal.message, { status: 403 })
  const { items, classItems } = answer.data.examAnalysis
  const isOfClasses = searchParams.get('tabel') === 'rombel'
  const table = isOfClasses ? classFile(classItems, items, language) : itemFile(items, language)
  const name = `ujian-${isOfClasses ? `rombel-${area}` : 'butir'}-${exam.schoolYear.replace('/', '-')}.csv`
  return new Response(`\ufeff${writeCsv(table, language)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
      'cache-control': 'no-store',
    },
  })
}
