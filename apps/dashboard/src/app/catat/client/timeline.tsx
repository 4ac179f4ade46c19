import { formatDay, formatInstant } from '../../../charts/format/format-date.ts'
import type { TimelineKind } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import { type RecordSlug, recordHref } from '../records/record-slug.ts'
import { ActSign } from './act-sign.tsx'

const clientTimeline = graphql(`
  fragment ClientTimeline on Pregnancy {
    number
    endedOn
    timeline { on at kind title(language: $language) ageDays isDanger recordId }
  }
`)

const slugs: Partial<Readonly<Record<TimelineKind, RecordSlug>>> = {
  ANTENATAL_CONTACT: 'kontak',
  DELIVERY: 'persalinan',
  POSTPARTUM_CONTACT: 'nifas',
  NEONATAL_CONTACT: 'bayi',
  REFERRAL: 'rujukan',
  DEATH: 'kematian',
}

interface TimelineProps {
  readonly language: Language
  readonly client: FragmentType<typeof clientTimeline>
  readonly isEditable: boolean
}

/** Everything that has happened, oldest first, and what is due next. */
export const Timeline = ({ language, client, isEditable }: TimelineProps) => {
  const said = words[language].registry
  const { number, endedOn, timeline } = readFragment(clientTimeline, client)
  const age = (on: string, ageDays: number | null) => {
    if (ageDays === null) return null
    if (endedOn !== null && on >= endedOn) return said.dayAfterBirth(String(ageDays))
    return said.gestation(String(Math.floor(ageDays / 7)), String(ageDays % 7))
  }
  return (
    <Section id="linimasa" title={said.timelineTitle}>
      <ol className="timeline">
        {timeline.map(({ on, at, kind, title, ageDays, isDanger, recordId }, index) => {
          const slug = slugs[kind]
          return (
            <li key={index} className={kind === 'DUE' ? 'timeline-due' : undefined}>
              <p className="timeline-when">
                {at === null ? formatDay(on, language) : formatInstant(at, language)}
                {ageDays !== null && <small>{age(on, ageDays)}</small>}
              </p>
              <p className="timeline-what">
                {isDanger && <ActSign />}
                <span>{title}</span>
                {isEditable && slug && recordId !== null && (
                  <a href={recordHref(number, slug, recordId)} aria-label={said.correctThis(title)}>
                    {said.correct}
                  </a>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
