import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'

const areaPart = graphql(`
  fragment AreaPart on Area {
    code
    level
    fullName(language: $language)
  }
`)

interface AreaPartsProps {
  readonly language: Language
  readonly id: string
  readonly title: string
  readonly parts: readonly FragmentType<typeof areaPart>[]
}

/** Links to the areas below; nothing where there are none. */
export const AreaParts = ({ language, id, title, parts }: AreaPartsProps) => {
  const { area: said, shell } = words[language]
  const read = readFragment(areaPart, parts)
  const [one] = read
  if (one === undefined) return null
  return (
    <Section
      id={id}
      title={title}
      note={said.partsCount(formatNumber(read.length, language), shell.manyLevels[one.level])}
    >
      <ul className="link-list">
        {read.map(({ code, fullName }) => (
          <li key={code}>
            <a href={`/wilayah/${encodeURIComponent(code)}`}>{fullName}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
