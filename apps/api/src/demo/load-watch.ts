import { setImmediate } from 'node:timers/promises'
import type { SimulatedSheet, SimulatedSign, SimulatedWatch } from '@pantau/demo-data'
import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'

const author = 'simulasi'
const BATCH = 1000

const simulatorOf = (sql: postgres.Sql, regencyCode: string, clock: Clock): RegistryAsker => ({
  sql,
  clock,
  viewer: { name: author, role: 'HEALTH_CENTRE_HEAD' },
  scope: { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH'], tier: 'PERSON' },
})

const keyOf = ({ clientKey, form, ordinal, column }: Omit<SimulatedSign, 'steps'> | SimulatedSheet) =>
  [clientKey, form, ordinal, column].join('/')

/** Writes the simulated sheets and danger signs that are not in yet, some at a time, and lets requests between. */
export async function loadWatch(
  sql: postgres.Sql,
  { regencyCode, clock }: { readonly regencyCode: string; readonly clock: Clock },
  { sheets, signs }: SimulatedWatch,
): Promise<void> {
  const simulator = simulatorOf(sql, regencyCode, clock)
  for (let start = 0; start < sheets.length; start += BATCH) {
    const some = sheets.slice(start, start + BATCH)
    await withRegistry(simulator, 'read write', (tx) => writeSheets(tx, regencyCode, some))
    await setImmediate()
  }
  await withRegistry(simulator, 'read write', (tx) => writeSigns(tx, regencyCode, signs))
}

const writeSheets = (tx: postgres.TransactionSql, regencyCode: string, sheets: readonly SimulatedSheet[]) => tx`
  insert into sheet_submissions (regency_code, pregnancy_id, entry_key, received_at, sent_by, form, ordinal, "column",
    version, answers, filled_at, happened_at, base_revision, revision, standing)
  select ${regencyCode}, p.id, s.key, s."filledAt", ${author}, s.form, s.ordinal, s."column",
    s.version, s.answers, s."filledAt", s."filledAt", 0, 1, 'STANDS'
  from jsonb_to_recordset(${tx.json(sheets.map((sheet) => ({ ...sheet, key: keyOf(sheet) })))}) as s("clientKey" text,
    key text, form text, ordinal smallint, "column" smallint, version smallint, answers jsonb, "filledAt" timestamptz)
  join pregnancies p on p.regency_code = ${regencyCode} and p.entry_key = s."clientKey"
  order by s."filledAt" on conflict (regency_code, entry_key) do nothing`

async function writeSigns(
  tx: postgres.TransactionSql,
  regencyCode: string,
  signs: readonly SimulatedSign[],
): Promise<void> {
  const keyed = signs.map(({ steps: _, ...sign }) => ({ ...sign, signs: [...sign.signs], key: keyOf(sign) }))
  await tx`
    insert into escalations (regency_code, pregnancy_id, entry_key, received_at, sent_by, form, ordinal, signs,
      submission_id, detected_at)
    select ${regencyCode}, b.pregnancy_id, s.key, s."detectedAt", ${author}, s.form, s.ordinal, s.signs, b.id, s."detectedAt"
    from jsonb_to_recordset(${tx.json(keyed)}) as s(key text, form text, ordinal smallint, signs text[], "detectedAt" timestamptz)
    join sheet_submissions b on b.regency_code = ${regencyCode} and b.entry_key = s.key
    order by s."detectedAt" on conflict (regency_code, entry_key) do nothing`
  const steps = signs.flatMap((sign) => sign.steps.map((step) => ({ key: keyOf(sign), ...step })))
  await tx`
    insert into escalation_steps (regency_code, pregnancy_id, entry_key, received_at, sent_by, escalation_id, stage,
      stated_at, facility, reason, note)
    select ${regencyCode}, e.pregnancy_id, s.key || '/' || s.stage, s.at, ${author}, e.id, s.stage, s.at, s.facility,
      s.reason, s.note
    from jsonb_to_recordset(${tx.json(steps)}) as s(key text, stage text, at timestamptz, facility text, reason text, note text)
    join escalations e on e.regency_code = ${regencyCode} and e.entry_key = s.key
    order by s.at on conflict (regency_code, entry_key) do nothing`
}
