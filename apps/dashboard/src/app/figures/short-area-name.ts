import type { AreaLevel } from '../../graphql/generated/graphql.ts'

/** A kabupaten and a kota often share a name; other levels are told apart by theirs alone. */
export const shortAreaName = ({
  level,
  name,
  fullName,
}: {
  level: AreaLevel
  name: string
  fullName: string
}): string => (level === 'REGENCY' ? fullName.replace(/^Kabupaten /, 'Kab. ') : name)
