import type postgres from 'postgres'
import { type EscalationRow, escalationColumns } from '../../watches/escalations/escalation-row.ts'
import { stampOf } from '../../watches/escalations/measure-escalation.ts'
import { type SubmissionRow, submissionColumns } from '../../watches/sheets/sheet-row.ts'
import { listSigns } from './take-sign.ts'

type Keyed<Row> = Row & { readonly entryKey: string; readonly number: string; readonly villageCode: string }

type WatchRow = Record<string, unknown> & { readonly villageCode: string }

const ordinalOf = ({ ordinal }: { readonly ordinal: number }) => (ordinal === 0 ? null : ordinal)
const instantOf = (text: string | undefined) => (text === undefined ? null : new Date(text).toISOString())

/** Columns of monitoring sheets in the order in which they came to stand, each with its answers as columns. */
export async function listSheetRows(tx: postgres.TransactionSql): Promise<WatchRow[]> {
  const rows = await tx<Keyed<SubmissionRow>[]>`
    select s.*, p.number, p.village_code as "villageCode" from (select ${submissionColumns(tx)}, entry_key as "entryKey" from sheet_submissions
      where revision is not null) s
    join pregnancies p on p.id = s."pregnancyId" where p.withdrawn_at is null order by p.number, s.id`
  return rows.map(({ entryKey, number, villageCode, form, column, version, answers, happenedAt, ...row }) => ({
    ...{
      entryKey,
      number,
      villageCode,
      form,
      ordinal: ordinalOf(row),
      column,
      version,
      happenedAt: instantOf(happenedAt),
    },
    ...answers,
  }))
}

/** Danger signs with the time of each stage as it stands. */
export async function listSignRows(tx: postgres.TransactionSql): Promise<WatchRow[]> {
  const rows = await tx<Keyed<EscalationRow>[]>`
    select ${escalationColumns(tx)}, e.entry_key as "entryKey", p.number, p.village_code as "villageCode" from escalations e
    join pregnancies p on p.id = e.pregnancy_id where p.withdrawn_at is null order by p.number, e.id`
  return rows.map((row) => {
    const at = (stage: Parameters<typeof stampOf>[1]) => instantOf(stampOf(row, stage)?.statedAt)
    const said = (word: 'facility' | 'note') => row.steps.findLast((step) => step[word] !== null)?.[word] ?? null
    return {
      ...{
        entryKey: row.entryKey,
        number: row.number,
        villageCode: row.villageCode,
        form: row.form,
        ordinal: ordinalOf(row),
      },
      ...{ detectedAt: instantOf(row.detectedAt), signs: listSigns(row), contactedAt: at('CONTACTED') },
      ...{ decidedAt: at('DECIDED'), leftAt: at('LEFT'), arrivedAt: at('ARRIVED'), treatedAt: at('TREATED') },
      ...{ closedAt: at('CLOSED'), closedReason: stampOf(row, 'CLOSED')?.reason ?? null },
      ...{ facility: said('facility'), note: said('note') },
    }
  })
}
