import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'

const missingComponents = graphql(`
  fragment MissingComponents on Pregnancy {
    missingComponents { code label(language: $language) }
  }
`)

interface MissingComponentsProps {
  readonly language: Language
  readonly client: FragmentType<typeof missingComponents>
}

/** What of 12T has not been done at any contact yet. */
export const MissingComponents = ({ language, client }: MissingComponentsProps) => {
  const said = words[language].registry
  const missing = readFragment(missingComponents, client).missingComponents
  return (
    <Section id="isi-anc" title={said.componentsTitle}>
      {missing.length === 0 ? (
        <p>{said.componentsComplete}</p>
      ) : (
        <ul className="bullets">
          {missing.map(({ code, label }) => (
            <li key={code}>{label}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
