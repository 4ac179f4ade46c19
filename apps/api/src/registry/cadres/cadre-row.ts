import type postgres from 'postgres'
import type { Choice, cadreStatuses } from '../records/choices.ts'

export interface CadreRow {
  readonly id: number
  readonly number: string
  readonly villageCode: string
  readonly hamlet: string | null
  readonly rw: string | null
  readonly rt: string | null
  readonly status: Choice<typeof cadreStatuses>
  readonly startedOn: string
  readonly endedOn: string | null
  readonly accountName: string | null
  /** Null for whom her name is kept from. */
  readonly name: string | null
  readonly phone: string | null
  readonly clientCount: number
}

/** Columns of alias `c` of table cadres with what may be known of the person, and her clients followed now. */
export const cadreColumns = (sql: postgres.TransactionSql) => sql`
  c.id, c.number, c.village_code as "villageCode", c.hamlet, c.rw, c.rt, c.status, c.started_on as "startedOn",
  c.ended_on as "endedOn", c.account_name as "accountName",
  (select n.name from cadre_persons n where n.cadre_id = c.id) as name,
  (select n.phone from cadre_persons n where n.cadre_id = c.id) as phone,
  (select count(*)::integer from pregnancies p where p.active_cadre_id = c.id and p.withdrawn_at is null) as "clientCount"`
