import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { EntryForm } from '../../../form/entry-form.tsx'
import { freshState } from '../../../form/form-state.ts'
import { optionsOf } from '../../../form/option-lists.ts'
import { correctedName, reasonName } from '../../../form/read-correction.ts'
import { findRecordClient } from '../../../records/find-record-client.ts'
import { clientHref } from '../../../records/record-slug.ts'
import { sendRecord } from '../../../records/send-record.ts'
import { findMoves } from '../../../registration/find-moves.ts'
import { listVillages } from '../../../registration/list-villages.ts'
import { moveParts } from '../../../registration/move-parts.ts'
import { registrationParts } from '../../../registration/registration-parts.ts'
import { registrationValues } from '../../../registration/registration-values.ts'
import { sendRegistration } from '../../../registration/send-registration.ts'
import { requireKeeper } from '../../../require-keeper.tsx'
import '../../../catat.css'

interface CorrectPageProps {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.correctRegistration }
}

/** Corrects a registration with its reason, or closes it where there will be no outcome. */
export default async function CorrectPage({ params }: CorrectPageProps) {
  const [{ id }, { language }] = await Promise.all([params, readRequest()])
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const [answer, { villages }] = await Promise.all([
    findRecordClient(decodeURIComponent(id), language),
    listVillages(shell.viewer.areas, language),
  ])
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { pregnancy: client, ksprFactors } = answer.data
  if (client === null) notFound()
  const { registry: said, care, forms, shell: frame } = words[language]
  const { today } = shell.installation
  const name = client.person?.name ?? said.client(client.number)
  const moves = await findMoves(shell.installation.regency.code, client.village.code, language)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/catat' },
          { words: name, href: clientHref(client.number) },
          { words: said.correctRegistration },
        ]}
      />
      <Lead
        eyebrow={name}
        title={said.correctRegistration}
        dek={client.isEditable ? said.correctDek : said.notEditable}
      />
      {client.isEditable && (
        <>
          <EntryForm
            id="ubah"
            action={sendRegistration}
            initial={freshState(registrationValues(client, language))}
            parts={[
              ...registrationParts({ today, villages, ksprFactors }, language),
              { kind: 'text', name: reasonName, label: forms.reason, hint: forms.reasonHint, maxLength: 200 },
            ]}
            hidden={{
              [correctedName]: client.id,
              kunci: crypto.randomUUID(),
              ...(client.careCentre && { careCentre: client.careCentre.code }),
            }}
            submit={forms.correct}
            said={forms.plain}
            risk={said.riskPanel}
          />
          <Section id="pindah" title={said.moveTitle} note={said.moveNote}>
            <EntryForm
              id="pindah"
              action={sendRecord}
              initial={freshState({ movedOn: [today] })}
              parts={moveParts(moves, today, language)}
              hidden={{ klien: client.number, kehamilan: client.id, catatan: 'pindah' }}
              submit={said.move}
              said={forms.plain}
            />
          </Section>
          <Section id="tutup" title={said.closeTitle} note={said.closeNote}>
            <EntryForm
              id="tutup"
              action={sendRecord}
              initial={freshState()}
              parts={[
                { kind: 'select', name: 'reason', label: said.closeReason, options: optionsOf(care.closingReasons) },
                { kind: 'text', name: 'sameAs', label: said.sameAs, hint: said.sameAsHint, maxLength: 20 },
              ]}
              hidden={{ klien: client.number, kehamilan: client.id, catatan: 'tutup' }}
              submit={said.close}
              said={forms.plain}
            />
          </Section>
        </>
      )}
    </Page>
  )
}
