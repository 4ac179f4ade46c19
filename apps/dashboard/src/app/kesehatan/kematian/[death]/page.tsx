import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '../../../../charts/format/format-date.ts'
import { formatList } from '../../../../charts/format/format-list.ts'
import { formatCount } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../../ui/notice.tsx'
import { Facts, Lead, Page, Section } from '../../../../ui/page.tsx'
import { DelayLine } from '../../../catat/client/delay-line.tsx'
import { clientHref } from '../../../catat/records/record-slug.ts'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { requireReader } from '../../../shell/require-reader.ts'
import { sayPhase } from '../say-phase.ts'
import { type DeathCase, findDeath } from './find-death.ts'
import { FollowUps } from './follow-ups.tsx'
import '../../../catat/catat.css'
import '../../../tindakan/decisions.css'

interface DeathPageProps {
  readonly params: Promise<{ readonly death: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].deaths.title }
}

/** One death: what is known of it, its audit and what follows. The name only where the register lets it be read. */
export default async function DeathPage({ params, searchParams }: DeathPageProps) {
  const [{ death: id }, parameters, { language }, shell] = await Promise.all([
    params,
    searchParams,
    readRequest(),
    requireReader(),
  ])
  const answer = await findDeath(decodeURIComponent(id), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { death } = answer.data
  if (death === null) notFound()
  const { deaths: said, health, shell: frame } = words[language]
  const { actions } = shell.viewer
  const mayDecide = actions.includes('KEEP_DECISIONS')
  const saved = Object.entries(said.saved).find(([key]) => key === first(parameters.tersimpan))?.[1]
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: health.title, href: '/kesehatan' },
          { words: said.title, href: '/kesehatan/kematian' },
          { words: death.pregnancy.number },
        ]}
      />
      <Lead
        eyebrow={said.caseEyebrow(death.pregnancy.number, death.pregnancy.village.fullName)}
        title={said.caseTitle(said.caseNames[death.kind], formatDay(death.diedOn, language))}
        {...(death.pregnancy.isEditable && {
          actions: <a href={clientHref(death.pregnancy.number)}>{said.toClient}</a>,
        })}
      />
      {saved !== undefined && (
        <Notice kind="info">
          <p role="status">{saved}</p>
        </Notice>
      )}
      <Section id="kasus" title={said.facts}>
        <Facts facts={listFacts(death, language)} />
      </Section>
      <Section id="rujukan" title={said.referral}>
        {death.lastReferral === null ? (
          <p>{said.noReferral}</p>
        ) : (
          <>
            <p>
              {death.lastReferral.reason}, {death.lastReferral.facility}
            </p>
            <DelayLine referral={death.lastReferral} language={language} />
          </>
        )}
      </Section>
      <Review language={language} death={death} mayRecord={mayDecide && death.pregnancy.isEditable} />
      <FollowUps language={language} death={death} today={shell.installation.today} mayDecide={mayDecide} />
    </Page>
  )
}

function listFacts(death: DeathCase, language: Language) {
  const { deaths: said, care } = words[language]
  const { pregnancy, ageDays } = death
  const count = (value: number) => formatCount(value, language)
  return [
    ...(pregnancy.person === null ? [] : [[said.name, pregnancy.person.name] as const]),
    ...(pregnancy.ageYears === null ? [] : [[said.age, said.ageYears(count(pregnancy.ageYears))] as const]),
    [said.phase, sayPhase(death, language)] as const,
    ...(ageDays === null ? [] : [[said.on, said.afterDays(count(ageDays))] as const]),
    [said.cause, care.causeGroups[death.causeGroup]] as const,
    [said.place, care.places[death.place]] as const,
    ...(pregnancy.kspr.bandLabel === null ? [] : [[said.risk, pregnancy.kspr.bandLabel] as const]),
    [said.contacts, count(pregnancy.antenatalContacts.length)] as const,
  ]
}

interface ReviewProps {
  readonly language: Language
  readonly death: DeathCase
  readonly mayRecord: boolean
}

const Review = ({ language, death: { id, review }, mayRecord }: ReviewProps) => {
  const said = words[language].deaths
  const link = (
    <ButtonLink href={`/catat/kematian/${encodeURIComponent(id)}`} isPlain={review?.verdict != null}>
      {review?.verdict == null ? said.recordReview : said.correctReview}
    </ButtonLink>
  )
  if (review === null)
    return (
      <Section id="audit" title={said.review}>
        <EmptyState title={said.noReview} {...(mayRecord && { actions: link })}>
          {said.noReviewNote}
        </EmptyState>
      </Section>
    )
  const delays = review.delays.map((delay) => said.delays[delay])
  return (
    <Section id="audit" title={said.review}>
      <Facts
        facts={[
          [said.heldOn, formatDay(review.heldOn, language)],
          [said.verdict, said.verdicts[review.verdict ?? 'UNDETERMINED']],
          [said.delaysFound, delays.length === 0 ? said.noGroup : formatList(delays, language)],
          ...(review.finding === null ? [] : [[said.findingHead, review.finding] as const]),
        ]}
      />
      {mayRecord && <div className="actions">{link}</div>}
    </Section>
  )
}
