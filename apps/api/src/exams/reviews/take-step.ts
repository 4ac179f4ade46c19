import { readFile } from 'node:fs/promises'
import type postgres from 'postgres'
import { badInput, forbidden, notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findUpload, type StoredUpload } from '../../uploads/find-upload.ts'
import { explanations } from '../results/flag-words.ts'
import { listSteps } from './list-steps.ts'
import { refuseStep } from './refuse-step.ts'
import { type DecisionOfReview, type ExplanationFound, reviewOf, type StepKind } from './review-step.ts'

export interface NewStep {
  readonly flagId: number
  readonly kind: StepKind
  /** Of a step PROPOSED or DECIDED. */
  readonly decision?: DecisionOfReview
  /** Of a step PROPOSED: what was found about innocent explanations. */
  readonly explanations?: readonly ExplanationFound[]
  readonly note: string
  readonly uploads: readonly string[]
}

interface FlagRow {
  readonly id: number
  readonly examId: number
  readonly key: string
  readonly kind: 'CLASS' | 'PAIR'
  readonly schoolCode: string
  readonly level: number
}

const leastNote = 5
const longestNote = 10_000
const mostAttachments = 5
const largestAttachmentBytes = 5 * 1024 * 1024

/**
 * Adds a step to the trail of a flag: reviewers open, note and propose, the school answers, the head of the office decides.
 * None is ever changed.
 */
export async function takeStep(asker: SchoolAsker, dataDir: string, step: NewStep): Promise<void> {
  const note = step.note.trim()
  if (note.length < leastNote || note.length > longestNote) throw noteMissing
  const isSchool = asker.viewer.role === 'SCHOOL_HEAD'
  if (isSchool !== (step.kind === 'REPLIED')) throw isSchool ? notForSchools : onlySchools
  const files = await openFiles(asker, dataDir, step.uploads)
  await withSchools(asker, 'read write', async (tx) => {
    const flag = await findFlagRow(tx, step.flagId)
    await tx`select pg_advisory_xact_lock(hashtext(${`exam review ${flag.examId} ${flag.key}`}))`
    const toRuleOut = explanations[flag.kind]
    const found = (step.explanations ?? []).filter(({ key }) => toRuleOut.some((each) => each.key === key))
    const asked = {
      kind: step.kind,
      decision: step.decision ?? null,
      explanations: found,
      level: flag.level,
      toRuleOut,
    }
    const known = (await listSteps(tx, flag.examId, [flag.key])).get(flag.key) ?? []
    refuseStep({ ...asked, now: asker.clock.now() }, reviewOf(known))
    const row = {
      ...{ regency_code: asker.scope.regencyCode, exam_id: flag.examId, flag_key: flag.key, flag_id: flag.id },
      ...{ school_code: flag.schoolCode, kind: step.kind, decision: asked.decision, note },
      explanations: tx.json(found.map(({ key, finding, note: said }) => ({ key, finding, note: said }))),
      ...{ taken_by: asker.viewer.name ?? '', role: asker.viewer.role },
    }
    const [taken] = await tx<{ id: number }[]>`insert into exam_review_steps ${tx(row)} returning id`
    for (const { fileName, sha256, content } of files) {
      await tx`
        insert into exam_attachments (regency_code, step_id, school_code, file_name, byte_count, sha256, content)
        values (${asker.scope.regencyCode}, ${taken?.id ?? 0}, ${flag.schoolCode}, ${fileName}, ${content.length}, ${sha256},
          ${content})`
    }
  })
}

/** A flag as far as the asker may see it. */
async function findFlagRow(tx: postgres.TransactionSql, id: number): Promise<FlagRow> {
  const [flag] = await tx<FlagRow[]>`
    select id, exam_id as "examId", key, kind, school_code as "schoolCode", level from exam_flags where id = ${id}`
  if (flag === undefined) throw noSuchFlag
  return flag
}

interface OpenedFile extends StoredUpload {
  readonly content: Buffer
}

function openFiles({ sql, scope }: SchoolAsker, dataDir: string, uploads: readonly string[]): Promise<OpenedFile[]> {
  if (uploads.length > mostAttachments) throw tooManyFiles
  return Promise.all(
    uploads.map(async (id) => {
      const upload = await findUpload(sql, { regencyCode: scope.regencyCode, dataDir }, id)
      if (upload === null) throw fileGone
      if (upload.bytes > largestAttachmentBytes) throw fileTooLarge
      return { ...upload, content: await readFile(upload.path) }
    }),
  )
}

const noteMissing = badInput(
  `Tulis dengan kalimat sendiri, ${leastNote} sampai ${longestNote} huruf.`,
  `Write it in your own words, ${leastNote} to ${longestNote} letters.`,
)

const notForSchools = forbidden(
  'Kepala sekolah menjawab; berkas dibuka dan diputuskan penelaah.',
  'A head of school answers; cases are opened and decided by reviewers.',
)

const onlySchools = forbidden(
  'Tanggapan ditulis kepala sekolah yang bersangkutan.',
  'The answer is written by the head of the school concerned.',
)

const noSuchFlag = notFound('Temuan ini tidak ada.', 'There is no such flag.')

const tooManyFiles = badInput(
  `Paling banyak ${mostAttachments} lampiran.`,
  `No more than ${mostAttachments} attachments.`,
)

const fileGone = badInput('Lampiran tidak ditemukan. Unggah kembali.', 'The attachment was not found. Upload it again.')

const fileTooLarge = badInput('Lampiran paling besar 5 MB.', 'An attachment has 5 MB at most.')
