import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { ActSign } from '../client/act-sign.tsx'
import { sayStep } from '../client/step-words.ts'
import { recordHref } from '../records/record-slug.ts'
import { ClientRow } from './client-row.tsx'
import type { DueClient } from './due-clients.ts'

interface DueListProps {
  readonly language: Language
  readonly clients: readonly DueClient[]
  /** At most this many; the rest by a link. */
  readonly shown: number
}

/** Whom to see next, and what for. */
export const DueList = ({ language, clients, shown }: DueListProps) => {
  const said = words[language].registry
  const count = (value: number) => formatNumber(value, language)
  return (
    <Section id="langkah" title={said.dueTitle} note={said.dueNote}>
      {clients.length === 0 && <EmptyState title={said.nothingDue}>{said.nothingDueNote}</EmptyState>}
      <ul className="client-list">
        {clients.slice(0, shown).map(({ pregnancy, steps }) => (
          <ClientRow key={pregnancy.number} language={language} client={pregnancy}>
            {steps.map((step) => {
              const { key, name, when, slug, isOverdue } = sayStep(step, language)
              return (
                <p key={key} className="due-step">
                  {isOverdue && <ActSign />}
                  <span>{`${name}: ${when}`}</span>
                  <ButtonLink
                    href={recordHref(pregnancy.number, slug)}
                    isPlain
                    isSmall
                    aria-label={said.recordFor(name, pregnancy.number)}
                  >
                    {said.record}
                  </ButtonLink>
                </p>
              )
            })}
          </ClientRow>
        ))}
      </ul>
      {clients.length > shown && (
        <p className="actions">
          <a href="/catat?semua=ya#langkah">{said.showAll(count(clients.length))}</a>
        </p>
      )}
    </Section>
  )
}
