import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '../../../../charts/format/format-date.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { cadreParts } from '../../cadres/cadre-parts.ts'
import { inviteCadre } from '../../cadres/device-acts.ts'
import { DeviceList } from '../../cadres/device-list.tsx'
import { findCadre } from '../../cadres/find-cadre.ts'
import { InvitationForm } from '../../cadres/invitation-form.tsx'
import { sendCadre } from '../../cadres/send-cadre.ts'
import { EntryForm } from '../../form/entry-form.tsx'
import { freshState } from '../../form/form-state.ts'
import { textValue } from '../../form/option-lists.ts'
import { correctedName, reasonName } from '../../form/read-correction.ts'
import { listVillages } from '../../registration/list-villages.ts'
import { requireKeeper } from '../../require-keeper.tsx'
import { ClientRow } from '../../start/client-row.tsx'
import '../../catat.css'

interface CadrePageProps {
  readonly params: Promise<{ readonly number: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.cadre }
}

/** A cadre: her clients, her telephones, and what is known of her, to correct. */
export default async function CadrePage({ params, searchParams }: CadrePageProps) {
  const [{ number }, parameters, { language }] = await Promise.all([params, searchParams, readRequest()])
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const [answer, { villages }] = await Promise.all([
    findCadre(decodeURIComponent(number), language),
    listVillages(shell.viewer.areas, language),
  ])
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { cadre } = answer.data
  if (cadre === null) notFound()
  const { registry: said, care, forms, shell: frame } = words[language]
  const name = cadre.name ?? cadre.number
  const place = [cadre.hamlet && said.inHamlet(cadre.hamlet), cadre.village.fullName].filter(Boolean).join(', ')
  const revoked = Object.entries(said.revocations).find(([key]) => key === first(parameters.hp))?.[1]
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: said.title, href: '/catat' }, { words: said.cadres, href: '/catat/kader' }, { words: name }]}
      />
      <Lead
        eyebrow={[cadre.number, place, said.since(formatDay(cadre.startedOn, language))].join(' · ')}
        title={name}
        dek={care.cadreStatuses[cadre.status]}
      />
      <Section id="klien" title={said.clients} note={said.oneClientNote}>
        {cadre.clients.length === 0 ? (
          <p>{said.isFree}</p>
        ) : (
          <ul className="client-list">
            {cadre.clients.map((client) => (
              <ClientRow key={client.number} language={language} client={client} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="hp" title={said.devices} note={said.devicesNote}>
        {revoked && <Notice kind="info" title={revoked} />}
        <DeviceList language={language} cadre={cadre} />
        <InvitationForm
          action={inviteCadre}
          cadre={cadre.id}
          said={{ invite: said.invite, invited: said.invited, inviting: said.inviting }}
        />
      </Section>
      <Section id="perbaiki" title={said.correctCadre}>
        <EntryForm
          id="kader"
          action={sendCadre}
          initial={freshState({
            name: textValue(cadre.name),
            phone: textValue(cadre.phone),
            village: [cadre.village.code],
            hamlet: textValue(cadre.hamlet),
            rw: textValue(cadre.rw),
            rt: textValue(cadre.rt),
            status: [cadre.status],
            startedOn: [cadre.startedOn],
          })}
          parts={[
            ...cadreParts({ villages, today: shell.installation.today }, language),
            { kind: 'text', name: reasonName, label: forms.reason, hint: forms.reasonHint, maxLength: 200 },
          ]}
          hidden={{ [correctedName]: cadre.id, kunci: crypto.randomUUID() }}
          submit={forms.correct}
          said={forms.plain}
        />
      </Section>
    </Page>
  )
}
