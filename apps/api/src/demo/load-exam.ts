import type { SimulatedExam } from '@pantau/demo-data'
import type { Clock } from '../clock.ts'
import { analyseNow } from '../exams/jobs/analyse-now.ts'
import { findStanding } from '../exams/jobs/analysis-rows.ts'
import { listExams } from '../exams/keeping/exam-rows.ts'
import { recordIncident } from '../exams/keeping/record-incident.ts'
import { saveExam } from '../exams/keeping/save-exam.ts'
import { saveKey } from '../exams/keeping/save-key.ts'
import type { SchoolAsker } from '../schools/access/with-schools.ts'
import { nameSchoolYear } from '../schools/school-year.ts'
import type { DemoStep } from './load-demo.ts'
import { type DemoPlace, takeAnswers } from './take-sheet.ts'

const unsaid = { type: null, optionMap: null, weight: 1, maximum: null }

/** The written exam as the office brings it in: keys, answer sheets through the import, notes of proctors, then its analysis. */
export function listExamSteps(
  place: DemoPlace,
  clock: Clock,
  exam: SimulatedExam,
  taken: ReadonlySet<string>,
): DemoStep[] {
  const office = officeOf(place, clock)
  return [
    ...exam.subjects.map((subject) => ({
      step: stepOf(`Memuat lembar jawaban: ${subject.name}`, `Loading answer sheets: ${subject.name}`),
      run: async () => {
        const { subjects } = await ensureExam(office, exam)
        const subjectId = subjects.find(({ name }) => name === subject.name)?.id ?? 0
        if (!taken.has(subject.fileName)) await takeAnswers(place, subjectId, subject)
      },
    })),
    {
      step: stepOf('Menganalisis ujian', 'Analysing the exam'),
      run: async () => {
        const { id } = await ensureExam(office, exam)
        if ((await findStanding(office, id)) === null) await analyseNow(office, id)
      },
    },
  ]
}

const officeOf = ({ sql, regencyCode }: DemoPlace, clock: Clock): SchoolAsker => ({
  ...{ sql, clock, viewer: { name: 'simulasi', role: 'EDUCATION_HEAD' } },
  scope: { regencyCode, areaCodes: [regencyCode], domains: ['EDUCATION'], tier: 'PERSON' },
})

const stepOf = (id: string, en: string) => ({ id: `${id} (simulasi)`, en: `${en} (simulated)` })

/** The exam with its keys and incidents, set up where it is not yet. */
async function ensureExam(office: SchoolAsker, { schoolYear, incidents, ...exam }: SimulatedExam) {
  const found = (await listExams(office)).find(({ name }) => name === exam.name)
  if (found !== undefined) return found
  const saved = await saveExam(office, { ...exam, schoolYear: nameSchoolYear(schoolYear), isRandomised: false })
  for (const { name, key } of exam.subjects) {
    const subjectId = saved.subjects.find((subject) => subject.name === name)?.id ?? 0
    await saveKey(
      office,
      subjectId,
      key.map((entry) => ({ ...unsaid, ...entry })),
      null,
    )
  }
  for (const incident of incidents) await recordIncident(office, { ...incident, examId: saved.id, className: null })
  return saved
}
