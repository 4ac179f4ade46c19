import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Facts } from '../../../ui/page.tsx'
import { type ChoicesByField, sayValue } from './say-value.ts'

const recordChanges = graphql(`
  fragment RecordChanges on RecordVersion {
    changes { field before after }
  }
`)

interface ChangesProps {
  readonly language: Language
  readonly version: FragmentType<typeof recordChanges>
  readonly listed: ChoicesByField
}

/** Field by field, what stood before and what stands now. */
export const Changes = ({ language, version, listed }: ChangesProps) => {
  const { registry: said, care } = words[language]
  const labels: Readonly<Record<string, unknown>> = { ...care.fields, ...care.stages, ...said.otherFields }
  const nameOf = (field: string) => {
    const label = labels[field.replace(/^person\./, '')]
    return typeof label === 'string' ? label : field
  }
  const { changes } = readFragment(recordChanges, version)
  return (
    <Facts
      facts={changes.map(({ field, before, after }) => {
        const say = (value: string | null) => (value === null ? said.emptied : sayValue(field, value, language, listed))
        return [nameOf(field), before === null ? say(after) : `${say(before)} → ${say(after)}`] as const
      })}
    />
  )
}
