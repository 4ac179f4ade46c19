import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { createClock } from '../apps/api/src/clock.ts'
import { takeSheet } from '../apps/api/src/demo/take-sheet.ts'
import { buildSubject } from '../apps/api/src/exams/analysis/build-subject.ts'
import { loadExam } from '../apps/api/src/exams/analysis/load-exam.ts'
import { listClasses } from '../apps/api/src/exams/analysis/screen-loaded.ts'
import { analyseNow } from '../apps/api/src/exams/jobs/analyse-now.ts'
import { saveExam } from '../apps/api/src/exams/keeping/save-exam.ts'
import { saveKey } from '../apps/api/src/exams/keeping/save-key.ts'
import { runImport } from '../apps/api/src/imports/run-import.ts'
import { type SchoolAsker, withSchools } from '../apps/api/src/schools/access/with-schools.ts'
import { connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'
import { simulateExam, simulateRegency } from '../packages/demo-data/src/index.ts'
import {
  analyseExam,
  comparedRanges,
  joinSubjects,
  LEAST_PUPILS,
  screenClasses,
  screenPairs,
  unscreenedClasses,
} from '../packages/psychometrics/src/index.ts'

// An exam of the whole regency in two subjects: from stored answers to stored results, split into reading, computing and
// writing; the computing beside the bare kernels on the same matrices.

const today = '2026-11-24'
const rounds = Number(process.argv[2] ?? 3)
const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

const folder = mkdtempSync(join(tmpdir(), 'pantau-bench-'))
const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, server.template)
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  const app = connect(urls.appUrl, { max: 2, applicationName: 'bench' })
  const { sql } = app
  await loadTerritory(owner.sql, '33.04')
  await owner.sql`insert into installations (regency_code, is_demo) values ('33.04', true)`
  for (const sheet of simulateRegency({ lastMonth: '2026-10', size: 'full' }))
    if (sheet.kind === 'SCHOOLS') await takeSheet({ sql, regencyCode: '33.04', today, folder }, sheet)
  const office: SchoolAsker = {
    ...{ sql, clock: createClock('Asia/Jakarta', today), viewer: { name: 'bench', role: 'EDUCATION_HEAD' } },
    scope: { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['EDUCATION'], tier: 'PERSON' },
  }
  const simulated = simulateExam({ today, size: 'full' })
  const exam = await saveExam(office, {
    ...{ name: simulated.name, schoolYear: '2025/2026', grade: 6, heldOn: simulated.heldOn, isRandomised: false },
    subjects: simulated.subjects.map(({ name, cutScore }) => ({ name, cutScore })),
  })
  for (const [at, { key, lines, fileName }] of simulated.subjects.entries()) {
    const subjectId = exam.subjects[at]?.id ?? 0
    const entries = key.map(({ form, item, key: letter, options, topic }) => {
      return { form, item, key: letter, options, topic, type: null, optionMap: null, weight: 1, maximum: null }
    })
    await saveKey(office, subjectId, entries, null)
    const path = join(folder, fileName)
    writeFileSync(path, [...lines()].map((line) => `${line}\n`).join(''))
    const start = performance.now()
    const about = { regencyCode: '33.04', accountName: 'bench', isDemo: true, today, path, fileName }
    const { added, rejected } = await runImport(sql, { ...about, sheet: 'ANSWERS', subjectId })
    console.log(`import of ${added} sheets (${rejected} refused): ${seconds(performance.now() - start)}`)
  }

  const parts: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const { summary, state } = await analyseNow(office, exam.id)
    if (state !== 'DONE' || summary === null) throw new Error('the analysis failed')
    for (const [at, part] of summary.seconds.entries()) parts[at]?.push(1000 * part)
    if (round === 0) console.log(summary.pupils, 'pupils', summary.classes, 'classes', summary.pairs, 'pairs', summary)
  }
  const [read = 0, compute = 0, write = 0] = parts.map(median)
  const bare = await measureKernels(office, exam.id)
  console.log(`read ${seconds(read)}, compute ${seconds(compute)}, write ${seconds(write)} (medians of ${rounds})`)
  console.log(`bare kernels ${seconds(bare)}: compute is ${(compute / bare).toFixed(2)} times that`)
  console.log(`most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  await Promise.all([owner.close(), app.close()])
} finally {
  await close()
  rmSync(folder, { recursive: true })
}

/** Items, classes and pairs by the package alone, on matrices that are there already. */
async function measureKernels(office: SchoolAsker, examId: number): Promise<number> {
  const loaded = await withSchools(office, 'read only', (tx) => loadExam(tx, { regencyCode: '33.04', examId }))
  const classes = listClasses(loaded.pupils)
  const built = loaded.subjects.map(buildSubject)
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const models = built.map(({ matrix, table, placeOf, erasures, subject }) => {
      analyseExam(matrix, subject.cutScore === null ? {} : { cutScore: subject.cutScore })
      const members = classes
        .map(({ pupilIds }) => Int32Array.from(pupilIds.flatMap((id) => placeOf.get(id) ?? [])))
        .filter(({ length }) => length >= LEAST_PUPILS)
      return screenClasses(table, { members, ...(erasures && { erasures }) }).model
    })
    const joined = joinSubjects(
      built.flatMap(({ table, matrix }, at) => {
        const model = models[at]
        return model === undefined ? [] : [{ table, model, pupils: matrix.pupils }]
      }),
    )
    const placeOf = new Map(joined.pupils.map((pupil, place) => [Number(pupil), place]))
    const members = classes.map(({ pupilIds }) => Int32Array.from(pupilIds.flatMap((id) => placeOf.get(id) ?? [])))
    screenPairs(joined.table, joined.model, comparedRanges(unscreenedClasses(joined.model, members)))
    took.push(performance.now() - start)
  }
  return median(took)
}
