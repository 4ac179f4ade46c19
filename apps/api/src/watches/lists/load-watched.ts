import type { SheetAnswers, SheetForm, WatchedClient } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../../registry/access/with-registry.ts'
import { type PregnancyChoice, wantedBy } from '../../registry/lists/list-pregnancies.ts'
import { pregnancyColumns } from '../../registry/records/list-records.ts'
import type { PregnancyRow } from '../../registry/records/record-rows.ts'
import { type WatchFacts, watchedClientOf } from '../sheets/watched-client.ts'

export interface Watched {
  readonly pregnancy: PregnancyRow
  readonly ksprBand: string | null
  readonly client: WatchedClient
  readonly lastSheetAt: string | null
}

type WatchedRow = PregnancyRow &
  Omit<WatchFacts, 'pregnancy' | 'delivery'> & {
    readonly ksprBand: string | null
    readonly outcome: 'BIRTH' | 'MISCARRIAGE' | null
    readonly columns: readonly (readonly [SheetForm, number, number])[]
    readonly plan: SheetAnswers | null
    readonly lastSheetAt: string | null
  }

/** Clients that the viewer may see with all that the rules of the sheet look at, in one statement. */
export async function loadWatched(
  tx: postgres.TransactionSql,
  choice: PregnancyChoice,
  today: string,
): Promise<Watched[]> {
  const rows = await tx<WatchedRow[]>`
    select ${pregnancyColumns(tx)}, kspr_band as "ksprBand",
      (select d.outcome from deliveries d where d.pregnancy_id = p.id and d.withdrawn_at is null) as outcome,
      (select coalesce(jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'endedOn', a.ended_on)), '[]')
        from cadre_assignments a where a.pregnancy_id = p.id and a.withdrawn_at is null) as assignments,
      (select coalesce(jsonb_agg(jsonb_build_object('ordinal', n.ordinal, 'isLive', n.is_live) order by n.ordinal), '[]')
        from newborns n where n.pregnancy_id = p.id and n.withdrawn_at is null) as newborns,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'ordinal', c.ordinal, 'diedOn', c.died_on)), '[]')
        from care_deaths c where c.pregnancy_id = p.id and c.withdrawn_at is null) as deaths,
      (select coalesce(jsonb_agg(jsonb_build_array(s.form, s.ordinal, s.column)), '[]')
        from sheet_submissions s where s.pregnancy_id = p.id and s.revision = 1) as columns,
      (select s.answers from sheet_submissions s
        where s.pregnancy_id = p.id and s.form = 'BIRTH_PLAN' and s.revision is not null
        order by s.revision desc limit 1) as plan,
      (select max(s.received_at) from sheet_submissions s where s.pregnancy_id = p.id) as "lastSheetAt"
    from pregnancies p where withdrawn_at is null and ${wantedBy(tx, choice, today)}
    order by id`
  return rows.map((row) => {
    const { ksprBand, outcome, assignments, newborns, deaths, columns, plan, lastSheetAt, ...pregnancy } = row
    const delivery = outcome === null ? null : { outcome }
    const facts = { pregnancy, assignments, delivery, newborns, deaths }
    return { pregnancy, ksprBand, lastSheetAt, client: watchedClientOf(facts, { columns, plan }) }
  })
}

/** Clients followed now in the viewer's area, or a part of it. */
export const listWatched = (asker: RegistryAsker, area: string | null = null): Promise<Watched[]> =>
  withRegistry(asker, 'read only', (tx) =>
    loadWatched(tx, { area, statuses: ['PREGNANT', 'POSTPARTUM'] }, asker.clock.today()),
  )
