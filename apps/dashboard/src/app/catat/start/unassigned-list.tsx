import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { clientHref } from '../records/record-slug.ts'
import { ClientRow } from './client-row.tsx'

const unassignedClients = graphql(`
  fragment UnassignedClients on PregnancyConnection {
    edges { node { number ...ClientRow } }
  }
`)

interface UnassignedListProps {
  readonly language: Language
  readonly clients: FragmentType<typeof unassignedClients>
}

/** Clients at high risk whom nobody accompanies; nothing when there is none. */
export const UnassignedList = ({ language, clients }: UnassignedListProps) => {
  const said = words[language].registry
  const { edges } = readFragment(unassignedClients, clients)
  if (edges.length === 0) return null
  return (
    <Section id="tanpa-kader" title={said.lists['risiko-tanpa-kader']}>
      <ul className="client-list">
        {edges.map(({ node }) => (
          <ClientRow key={node.number} language={language} client={node}>
            <p>
              <ButtonLink href={`${clientHref(node.number)}/kader`} isPlain aria-label={said.chooseFor(node.number)}>
                {said.chooseShort}
              </ButtonLink>
            </p>
          </ClientRow>
        ))}
      </ul>
    </Section>
  )
}
