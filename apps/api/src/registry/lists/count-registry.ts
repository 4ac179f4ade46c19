import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { statusOf, wantedBy } from './list-pregnancies.ts'

export interface RegistryCounts {
  readonly pregnant: number
  readonly postpartum: number
  readonly withoutCadre: number
  readonly highRisk: number
  readonly highRiskWithoutCadre: number
  readonly emergencies: number
  readonly cadres: number
  readonly cadresWithSeveral: number
}

/** The register in numbers, as far as the viewer may see it. */
export const countRegistry = (asker: RegistryAsker, area: string | null): Promise<RegistryCounts> =>
  withRegistry(asker, 'read only', async (tx) => {
    const today = asker.clock.today()
    const [counts] = await tx<RegistryCounts[]>`
      with followed as (
        select ${statusOf(tx, today)} as status, active_cadre_id is null as "isAlone", active_cadre_id,
          coalesce(kspr_band in ('KRT', 'KRST'), false) as "isHigh", is_emergency
        from pregnancies p where withdrawn_at is null and ${wantedBy(tx, { area }, today)}
      ), now as (select * from followed where status in ('PREGNANT', 'POSTPARTUM')),
      clients as (
        select c.id, count(n.active_cadre_id) as n from cadres c left join now n on n.active_cadre_id = c.id
        where c.status = 'ACTIVE' and c.withdrawn_at is null and (${area}::text is null or exists (
          select from area_links l where l.ancestor_code = ${area ?? ''} and l.descendant_code = c.village_code
            and l.valid_from <= ${today}::date and l.valid_to > ${today}::date))
        group by c.id
      )
      select count(*) filter (where status = 'PREGNANT')::integer as pregnant,
        count(*) filter (where status = 'POSTPARTUM')::integer as postpartum,
        count(*) filter (where "isAlone")::integer as "withoutCadre",
        count(*) filter (where "isHigh")::integer as "highRisk",
        count(*) filter (where "isHigh" and "isAlone")::integer as "highRiskWithoutCadre",
        count(*) filter (where is_emergency)::integer as emergencies,
        (select count(*) from clients)::integer as cadres,
        (select count(*) from clients where n > 1)::integer as "cadresWithSeveral"
      from now`
    if (counts === undefined) throw new Error('a count gives a row')
    return counts
  })
