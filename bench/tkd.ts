import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ensureDemoAccounts } from '../apps/api/src/access/demo-accounts.ts'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { createClock } from '../apps/api/src/clock.ts'
import { listSchoolSteps } from '../apps/api/src/demo/load-schools.ts'
import { takeSheet } from '../apps/api/src/demo/take-sheet.ts'
import type { SchoolAsker } from '../apps/api/src/schools/access/with-schools.ts'
import { planSession } from '../apps/api/src/tkd/planning/plan-session.ts'
import { listSessions } from '../apps/api/src/tkd/sessions/list-sessions.ts'
import { findWatch, listExaminers, listRooms } from '../apps/api/src/tkd/watch/find-watch.ts'
import { dropResults, keepResults } from '../apps/api/src/tkd/watch/keep-results.ts'
import { connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'
import { plantedSchoolEffects, simulateRegency, simulateSchools } from '../packages/demo-data/src/index.ts'

// The whole regency's schools and three sessions: how long loading takes, measuring a session, and reading what it shows;
// and how many honest examiners and classes are named beside the planted ones.

const today = '2026-11-24'
const clock = createClock('Asia/Jakarta', today)
const rounds = Number(process.argv[2] ?? 9)

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

async function time<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  console.log(`${label}: ${((performance.now() - start) / 1000).toFixed(2)} s`)
  return result
}

async function repeat(label: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  console.log(`${label}: ${median(took).toFixed(0)} ms (median of ${rounds})`)
}

const isPlanted = (kind: string, schoolCode: string) =>
  plantedSchoolEffects.some((effect) => effect.kind === kind && effect.npsn === schoolCode)

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
  const place = { sql, regencyCode: '33.04', today, folder }
  for (const sheet of simulateRegency({ lastMonth: '2026-10', size: 'full' }))
    if (sheet.kind === 'SCHOOLS') await takeSheet(place, sheet)
  await ensureDemoAccounts(owner.sql, '33.04')
  const schools = simulateSchools({ today, size: 'full' })
  const steps = listSchoolSteps({ sql, regencyCode: '33.04', clock }, schools, (sheet) => ({
    step: { id: sheet.fileName, en: sheet.fileName },
    run: () => takeSheet(place, sheet),
  }))
  await time('all of it', async () => {
    for (const { step, run } of steps) await time(step.en, run)
  })
  await owner.sql`vacuum analyze`

  const scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['EDUCATION'], tier: 'AGGREGATE' } as const
  const office: SchoolAsker = { sql, clock, viewer: { name: 'kadisdik', role: 'EDUCATION_HEAD' }, scope }
  const head: SchoolAsker = {
    ...{ sql, clock, viewer: { name: 'kepsek', role: 'SCHOOL_HEAD' } },
    scope: { ...scope, areaCodes: ['99150001'], tier: 'PERSON' },
  }
  const [last, before] = await listSessions(office)
  if (last === undefined || before === undefined) throw new Error('three sessions are loaded')
  await repeat('measuring a session anew', async () => {
    await sql.begin(async (tx) => {
      await tx`select set_config('pantau.regency', '33.04', true), set_config('pantau.tier', 'OFFICE', true)`
      await dropResults(tx, '33.04')
    })
    await keepResults(office, before.id)
  })
  const watch = await findWatch(office, before.id, '33.04')
  await repeat('the regency with its kecamatan and schools', () => findWatch(office, before.id, '33.04'))
  await repeat('its examiners', () => listExaminers(office, watch))
  await repeat('its classes', () => listRooms(office, watch))
  await repeat('a kecamatan', () => findWatch(office, before.id, '33.04.15'))
  await repeat('a school, for its head', () => findWatch(head, before.id, '99150001'))
  await time('planning a session anew', () => planSession(office, last.id))

  const examiners = await listExaminers(office, watch)
  const rooms = await listRooms(office, watch)
  const outliers = examiners.filter(({ isOutlier }) => isOutlier)
  const falling = rooms.filter(({ isFalling }) => isFalling)
  const narrow = rooms.filter(({ isNarrow }) => isNarrow)
  const of = (kind: string, rows: readonly { schoolCode: string }[]) =>
    `${rows.length}, of which ${rows.filter(({ schoolCode }) => isPlanted(kind, schoolCode)).length} planted`
  console.log(`children ${watch.whole.pupils}, examiners ${examiners.length}, classes ${rooms.length}`)
  console.log(`examiners beyond three standard errors: ${of('LENIENT_EXAMINER', outliers)}`)
  console.log(`classes that fall: ${of('INFLATED_YEAR', falling)}; narrow: ${of('UNIFORM_CLASS', narrow)}`)
  await Promise.all([app.close(), owner.close()])
} finally {
  rmSync(folder, { recursive: true })
  await close()
}
