import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '../../../../charts/format/format-date.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Lead, Page } from '../../../../ui/page.tsx'
import { deathHref, findDeath } from '../../../kesehatan/kematian/[death]/find-death.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { EntryForm } from '../../form/entry-form.tsx'
import { freshState } from '../../form/form-state.ts'
import { requireKeeper } from '../../require-keeper.tsx'
import { reviewParts, reviewValues } from './review-parts.ts'
import { sendDeathReview } from './send-death-review.ts'
import '../../catat.css'

interface ReviewPageProps {
  readonly params: Promise<{ readonly death: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].deaths.form.title }
}

/** The form of the audit of a death, empty or with what stands. */
export default async function ReviewPage({ params }: ReviewPageProps) {
  const [{ death: id }, { language }] = await Promise.all([params, readRequest()])
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await findDeath(decodeURIComponent(id), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { death } = answer.data
  if (death === null) notFound()
  const { deaths: said, forms, registry, shell: frame } = words[language]
  const { review, pregnancy } = death
  const isCorrection = review?.verdict != null
  const mayRecord = shell.viewer.actions.includes('KEEP_DECISIONS')
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: registry.title, href: '/catat' },
          { words: pregnancy.number, href: deathHref(death.id) },
          { words: said.form.title },
        ]}
      />
      <Lead
        title={said.form.title}
        eyebrow={`${pregnancy.number} · ${said.caseTitle(said.kinds[death.kind], formatDay(death.diedOn, language))}`}
        dek={mayRecord ? undefined : said.form.notHead}
      />
      {mayRecord && (
        <EntryForm
          id="audit"
          action={sendDeathReview}
          initial={freshState(reviewValues(review))}
          parts={reviewParts(language, shell.installation.today, isCorrection)}
          hidden={{ kematian: death.id }}
          submit={said.form.send}
          said={forms.plain}
        />
      )}
    </Page>
  )
}
