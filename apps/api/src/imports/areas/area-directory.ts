import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import type { AreaLevel } from '../../areas/area.ts'
import { foldName, splitLevelWord } from './fold-name.ts'
import { isOwnArea } from './own-area.ts'

export interface KnownArea {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  readonly regencyCode: string | null
  readonly parentCode: string | null
  /** Of a village, the puskesmas that serves it today. */
  readonly centreCode: string | null
  readonly officeCode: string | null
  readonly kind: string | null
  readonly isOutside: boolean
  /** Whether the importing account may write about it. */
  readonly isOwn: boolean
}

/** Every area that a row can be about, by code and by name. */
export interface AreaDirectory {
  readonly areas: readonly KnownArea[]
  byCode(code: string): KnownArea | undefined
  byName(name: string): readonly KnownArea[]
  /** Folded names of an installed regency's areas, for suggestions. */
  names(): readonly string[]
}

/** Areas of the regency, and the provinces and regencies of the country. */
export async function loadAreaDirectory(
  tx: postgres.ISql,
  { regencyCode, scope, today }: { regencyCode: string; scope?: Scope; today: string },
): Promise<AreaDirectory> {
  const areas = await tx<KnownArea[]>`
    select a.code, a.level, a.name, a.regency_code as "regencyCode", a.parent_code as "parentCode",
      (select l.ancestor_code from area_links l join areas c on c.code = l.ancestor_code and c.level = 'HEALTH_CENTRE'
        where a.level = 'VILLAGE' and l.descendant_code = a.code and l.valid_from <= ${today}::date
          and l.valid_to > ${today}::date limit 1) as "centreCode",
      a.office_code as "officeCode", a.kind, a.is_outside as "isOutside", ${isOwnArea(tx, regencyCode, scope, today)} as "isOwn"
    from areas a
    where a.regency_code = ${regencyCode} or a.level in ('COUNTRY', 'PROVINCE', 'REGENCY')
    order by a.code`
  const codes = new Map<string, KnownArea>()
  const names = new Map<string, KnownArea[]>()
  for (const area of areas) {
    const bare = area.officeCode
    if (bare !== null && !codes.has(foldCode(bare))) codes.set(foldCode(bare), area)
    codes.set(foldCode(area.code), area)
    for (const name of spellingsOf(area)) names.set(name, [...(names.get(name) ?? []), area])
  }
  return {
    areas,
    byCode: (code) => codes.get(foldCode(code)),
    byName: (name) => {
      const folded = foldName(name)
      const { base, level, kind } = splitLevelWord(folded)
      const hinted = (names.get(base) ?? []).filter(
        (area) => area.level === level && (kind === null || area.kind === null || area.kind.startsWith(kind)),
      )
      return level !== null && hinted.length > 0 ? hinted : (names.get(folded) ?? [])
    },
    names: () => [...names.keys()],
  }
}

const foldCode = (code: string): string => code.trim().toLowerCase()

const spellingsOf = (area: KnownArea): readonly string[] => {
  const folded = foldName(area.name)
  const { base, level } = splitLevelWord(folded)
  return level === area.level && base !== folded ? [folded, base] : [folded]
}
