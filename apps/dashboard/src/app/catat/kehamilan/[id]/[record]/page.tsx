import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { EntryForm } from '../../../form/entry-form.tsx'
import type { FormPart } from '../../../form/field.ts'
import { freshState } from '../../../form/form-state.ts'
import { correctedName, reasonName } from '../../../form/read-correction.ts'
import { findRecordClient } from '../../../records/find-record-client.ts'
import { knownFacts } from '../../../records/known-facts.ts'
import { recordForms } from '../../../records/record-forms.ts'
import { clientHref, readRecordSlug } from '../../../records/record-slug.ts'
import { sendRecord } from '../../../records/send-record.ts'
import { requireKeeper } from '../../../require-keeper.tsx'
import '../../../catat.css'

interface RecordPageProps {
  readonly params: Promise<{ readonly id: string; readonly record: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const slug = readRecordSlug((await params).record)
  return { title: slug && words[(await readRequest()).language].registry.records[slug] }
}

/** The form of one kind of record, empty or with what stands in the record to correct. */
export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const [{ id, record }, parameters, { language }] = await Promise.all([params, searchParams, readRequest()])
  const slug = readRecordSlug(record)
  if (slug === undefined) notFound()
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await findRecordClient(decodeURIComponent(id), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { pregnancy: client, ...lists } = answer.data
  if (client === null) notFound()
  const { registry: said, forms, shell: frame } = words[language]
  const context = { language, today: shell.installation.today, client, lists }
  const form = recordForms[slug]
  const correctedId = first(parameters[correctedName])
  const corrected = correctedId === undefined ? undefined : form.valuesOf(context, correctedId)
  if (corrected === null) notFound()
  const name = client.person?.name ?? said.client(client.number)
  const title = corrected ? said.correcting(said.records[slug]) : said.recording(said.records[slug])
  const about = { klien: client.number, kehamilan: client.id }
  const reason: FormPart = {
    kind: 'text',
    name: reasonName,
    label: forms.reason,
    hint: forms.reasonHint,
    maxLength: 200,
  }
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/catat' },
          { words: name, href: clientHref(client.number) },
          { words: said.records[slug] },
        ]}
      />
      <Lead title={title} eyebrow={name} dek={client.isEditable ? undefined : said.notEditable} />
      {client.isEditable && (
        <EntryForm
          id="catatan"
          action={sendRecord}
          initial={freshState(corrected ?? form.fresh(context))}
          parts={corrected ? [...form.parts(context), reason] : form.parts(context)}
          hidden={{
            ...about,
            catatan: slug,
            kunci: crypto.randomUUID(),
            ...(correctedId !== undefined && { [correctedName]: correctedId }),
          }}
          {...(form.hasRisk && { risk: said.riskPanel, known: knownFacts(client, language) })}
          submit={corrected ? forms.correct : forms.record}
          said={forms.plain}
        />
      )}
      {client.isEditable && correctedId !== undefined && (
        <Section id="batalkan" title={said.withdraw} note={said.withdrawNote}>
          <EntryForm
            id="tarik"
            action={sendRecord}
            initial={freshState()}
            parts={[{ ...reason, hint: said.withdrawHint }]}
            hidden={{ ...about, catatan: 'tarik', [correctedName]: correctedId }}
            submit={said.withdraw}
            said={forms.plain}
          />
        </Section>
      )}
    </Page>
  )
}
