import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import { forbidden } from '../../errors.ts'
import { type KnownArea, loadAreaDirectory } from '../areas/area-directory.ts'

/** The areas of the regency about which an office may report: those of the scope, or of one of them and below it. */
export async function listOwnAreas(
  sql: postgres.ISql,
  scope: Pick<Scope, 'regencyCode' | 'areaCodes'>,
  today: string,
  areaCode: string | undefined,
): Promise<readonly KnownArea[]> {
  const { regencyCode } = scope
  const within = async (areaCodes: readonly string[]) => {
    const asked = { regencyCode, areaCodes, domains: [], tier: 'AGGREGATE' } as const
    const { areas } = await loadAreaDirectory(sql, { regencyCode, scope: asked, today })
    return areas.filter((area) => area.isOwn && area.regencyCode === regencyCode)
  }
  const own = await within(scope.areaCodes)
  if (areaCode === undefined) return own
  if (!own.some(({ code }) => code === areaCode)) throw notOwn
  return within([areaCode])
}

const notOwn = forbidden(
  'Wilayah ini tidak ada atau di luar wewenang Anda. Pilih wilayah lain untuk templatnya.',
  'There is no such area, or it is not yours. Choose another area for the template.',
)
