import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../../registry/access/with-registry.ts'
import { wantedBy } from '../../registry/lists/list-pregnancies.ts'
import { type EscalationRow, escalationColumns } from '../escalations/escalation-row.ts'

const LOOKED_BACK_DAYS = 90 // OCE OKE page: cases that ended lately, a quarter

export type SignRow = EscalationRow & { readonly villageCode: string; readonly careCentreCode: string | null }

/** Danger signs that are open, and those seen in the last 90 days, the oldest first. */
export const listSigns = (asker: RegistryAsker, area: string | null): Promise<SignRow[]> =>
  withRegistry(asker, 'read only', (tx) => selectSigns(tx, area, asker.clock.today()))

const selectSigns = (tx: postgres.TransactionSql, area: string | null, today: string) => tx<SignRow[]>`
  select ${escalationColumns(tx)}, p.village_code as "villageCode", p.care_centre_code as "careCentreCode"
  from escalations e join pregnancies p on p.id = e.pregnancy_id
  where p.withdrawn_at is null and ${wantedBy(tx, { area }, today)}
    and (e.detected_at >= ${today}::date - ${LOOKED_BACK_DAYS}::integer or not exists (
      select from escalation_steps s where s.escalation_id = e.id and s.stage in ('TREATED', 'CLOSED')))
  order by e.detected_at, e.id`
