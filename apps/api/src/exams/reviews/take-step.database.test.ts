import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../access/permissions.ts'
import { openImports, type TestImports } from '../../imports/testing/open-imports.ts'
import { withSchools } from '../../schools/access/with-schools.ts'
import { storeUpload } from '../../uploads/store-upload.ts'
import { explanations } from '../results/flag-words.ts'
import { listSteps } from './list-steps.ts'
import { reviewOf, type StepKind } from './review-step.ts'
import { type NewStep, takeStep } from './take-step.ts'

const [own, other] = ['20300001', '20300002']
let imports: TestImports
let dataDir = ''
let examId = 0
const flags: Record<string, number> = {}

/** The case is opened on the first of these days. */
let today = '2026-11-24'

const as = (role: Role, ...areaCodes: string[]) => ({
  sql: imports.connection.sql,
  viewer: { name: role.toLowerCase(), role },
  scope: { regencyCode: '33.04', areaCodes, domains: ['EDUCATION'], tier: 'PERSON' } as const,
  clock: { today: () => today, now: () => new Date(`${today}T03:00:00Z`), timeZone: 'Asia/Jakarta' as const },
})

const reviewer = () => as('REVIEWER', '33.04')
const chief = () => as('EDUCATION_HEAD', '33.04')
const headOf = (school: string) => as('SCHOOL_HEAD', school)

beforeAll(async () => {
  imports = await openImports()
  dataDir = await mkdtemp(join(tmpdir(), 'pantau-berkas-'))
  await imports.run(
    'SCHOOLS',
    `npsn,nama,jenjang,status,kecamatan\n${own},SD Satu,SD,negeri,Batur\n${other},SD Dua,SD,negeri,Batur\n`,
  )
  await withSchools(as('EDUCATION_HEAD', '33.04'), 'read write', async (tx) => {
    const [exam] = await tx<{ id: number }[]>`
      insert into exams (regency_code, name, school_year, grade, held_on, is_randomised)
      values ('33.04', 'Asesmen akhir', 2026, 6, '2026-05-18', false) returning id`
    examId = exam?.id ?? 0
    const [analysis] = await tx<{ id: number }[]>`
      insert into exam_analyses (regency_code, exam_id, state, requested_by) values ('33.04', ${examId}, 'DONE', 'x') returning id`
    for (const [key, level] of [
      ['CLASS own', 2],
      ['CLASS own weak', 1],
    ] as const) {
      const [flag] = await tx<{ id: number }[]>`
        insert into exam_flags (regency_code, exam_id, analysis_id, key, kind, school_code, class_name, level, evidence, rank, body)
        values ('33.04', ${examId}, ${analysis?.id ?? 0}, ${key}, 'CLASS', ${own}, 'Kelas 6', ${level}, '[]', 1, '{}') returning id`
      flags[key] = flag?.id ?? 0
    }
  })
})

afterAll(() => imports.close())

const step = (kind: StepKind, note: string, more: Partial<NewStep> = {}): NewStep => ({
  ...{ flagId: flags['CLASS own'] ?? 0, kind, note, uploads: [] },
  ...more,
})

const found = (...left: readonly string[]) =>
  explanations.CLASS.filter(({ key }) => !left.includes(key)).map(({ key }) => ({
    ...{ key, finding: 'RULED_OUT' as const, note: 'Dilihat.' },
  }))

const reviewFor = (asker: ReturnType<typeof as>) =>
  withSchools(asker, 'read only', async (tx) =>
    reviewOf((await listSteps(tx, examId, ['CLASS own'])).get('CLASS own') ?? []),
  )

const flagsSeenBy = (asker: ReturnType<typeof as>) =>
  withSchools(asker, 'read only', async (tx) => {
    const rows = await tx<{ key: string }[]>`select key from exam_flags order by key`
    return rows.map(({ key }) => key)
  })

describe('the review of a flag', () => {
  test('is opened by a reviewer from level 2 on, once; before that nobody notes, answers or decides', async () => {
    await expect(takeStep(reviewer(), dataDir, step('NOTED', 'terlalu dini'))).rejects.toThrow('not open')
    await expect(
      takeStep(reviewer(), dataDir, step('OPENED', 'satu sinyal', { flagId: flags['CLASS own weak'] ?? 0 })),
    ).rejects.toThrow('level 2')
    expect(await flagsSeenBy(headOf(own))).toEqual([])
    await expect(takeStep(headOf(own), dataDir, step('REPLIED', 'kami belum tahu'))).rejects.toThrow('no such flag')
    await takeStep(reviewer(), dataDir, step('OPENED', 'Mohon penjelasan sekolah.'))
    await expect(takeStep(reviewer(), dataDir, step('OPENED', 'sekali lagi'))).rejects.toThrow('opened already')
    expect(await reviewFor(reviewer())).toMatchObject({ state: 'OPEN', decision: null })
  })

  test('is decided otherwise than clean only when every explanation was looked into and the school heard', async () => {
    const propose = (decision: 'CLEAN' | 'RETEST' | 'CLARIFY', findings: ReturnType<typeof found>) =>
      takeStep(reviewer(), dataDir, step('PROPOSED', 'Usulan penelaah.', { decision, explanations: findings }))
    for (const decision of ['RETEST', 'CLARIFY'] as const) {
      await expect(propose(decision, [])).rejects.toThrow('every innocent explanation')
      await expect(propose(decision, found('SCAN_OR_KEY'))).rejects.toThrow('A fault of scanning or of the key')
      await expect(
        propose(decision, [{ key: 'made up', finding: 'RULED_OUT', note: '' }, ...found('DRILLED')]),
      ).rejects.toThrow('drilled')
      await expect(propose(decision, found())).rejects.toThrow('has not answered')
    }
    const [first, ...rest] = found()
    if (first === undefined) throw new Error('no explanations')
    await expect(
      propose('CLARIFY', [{ ...first, finding: 'EXPLAINS' } as unknown as typeof first, ...rest]),
    ).rejects.toThrow('explains all')
    today = '2099-01-01'
    await expect(propose('CLARIFY', found('DRILLED'))).rejects.toThrow('drilled') // waiting long is no excuse
    today = '2026-11-24'
    expect(await reviewFor(reviewer())).toMatchObject({ state: 'OPEN', proposal: null })
    await expect(takeStep(chief(), dataDir, step('DECIDED', 'Tanpa usulan.', { decision: 'CLEAN' }))).rejects.toThrow(
      'two people',
    )
  })

  test('is read and answered by the school concerned alone, proposed by a reviewer and decided by the office', async () => {
    expect(await flagsSeenBy(headOf(own))).toEqual(['CLASS own'])
    expect(await flagsSeenBy(headOf(other))).toEqual([])
    await expect(takeStep(headOf(other), dataDir, step('REPLIED', 'bukan kami'))).rejects.toThrow('no such flag')
    await expect(
      takeStep(headOf(own), dataDir, step('DECIDED', 'menurut kami bersih', { decision: 'CLEAN' })),
    ).rejects.toThrow('head of school answers')
    await expect(takeStep(reviewer(), dataDir, step('REPLIED', 'atas nama sekolah'))).rejects.toThrow(
      'school concerned',
    )
    const sent = { fileName: 'berita acara.pdf', stream: Readable.from([Buffer.from('isi berkas')]) }
    const upload = await storeUpload(
      imports.connection.sql,
      { regencyCode: '33.04', accountName: 'school_head', dataDir },
      sent,
    )
    await takeStep(headOf(own), dataDir, step('REPLIED', 'Kami belajar bersama.', { uploads: [upload.id] }))
    expect(await reviewFor(reviewer())).toMatchObject({ state: 'REPLIED' })
    await takeStep(reviewer(), dataDir, step('NOTED', 'Berita acara dibaca.'))
    await takeStep(
      reviewer(),
      dataDir,
      step('PROPOSED', 'Masih ada pertanyaan.', { decision: 'CLARIFY', explanations: found() }),
    )
    expect(await reviewFor(chief())).toMatchObject({ state: 'PROPOSED', proposal: 'CLARIFY', decision: null })
    await takeStep(chief(), dataDir, step('DECIDED', 'Setuju dengan usulan.', { decision: 'CLARIFY' }))
    const { state, decision, steps } = await reviewFor(headOf(own))
    expect([state, decision]).toEqual(['DECIDED', 'CLARIFY'])
    expect(steps[3]?.explanations).toEqual(found())
    expect(steps.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'OPENED REVIEWER',
      'REPLIED SCHOOL_HEAD',
      'NOTED REVIEWER',
      'PROPOSED REVIEWER',
      'DECIDED EDUCATION_HEAD',
    ])
    expect(steps[1]?.attachments).toMatchObject([{ fileName: 'berita acara.pdf', bytes: 10 }])
    expect((await reviewFor(headOf(other))).steps).toEqual([])
  })

  test('keeps every step as it was: nothing of it can be changed or taken away', async () => {
    for (const sentence of [
      "update exam_review_steps set note = 'lain'",
      'delete from exam_review_steps',
      "update exam_attachments set file_name = 'lain'",
      'delete from exam_attachments',
    ])
      await expect(
        withSchools(reviewer(), 'read write', (tx) => tx.unsafe(sentence)),
        sentence,
      ).rejects.toThrow('permission denied')
  })

  test('takes no empty note and no attachment that is not there', async () => {
    await expect(takeStep(reviewer(), dataDir, step('NOTED', '  '))).rejects.toThrow('own words')
    await expect(
      takeStep(reviewer(), dataDir, step('NOTED', 'dengan lampiran', { uploads: ['tidak-ada'] })),
    ).rejects.toThrow('attachment was not found')
  })
})
