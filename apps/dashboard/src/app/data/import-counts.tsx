import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Facts } from '../../ui/page.tsx'

const importCounts = graphql(`
  fragment ImportCountsList on ImportCounts {
    rows
    added
    changed
    same
    rejected
    skipped
  }
`)

const order = ['rows', 'added', 'changed', 'same', 'rejected', 'skipped'] as const

interface ImportCountsListProps {
  readonly language: Language
  readonly counts: FragmentType<typeof importCounts>
}

export const ImportCountsList = ({ language, counts }: ImportCountsListProps) => {
  const said = words[language].data
  const read = readFragment(importCounts, counts)
  return <Facts facts={order.map((name) => [said[name], formatNumber(read[name], language)])} />
}
