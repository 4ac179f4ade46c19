import type { Metadata } from 'next'
import { formatDay } from '../../../charts/format/format-date.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { findPhoneData } from '../find-phone-data.ts'
import { subjectOf } from '../phone/letters.ts'
import { nameClient, sayColumn } from '../phone/name-client.ts'
import type { DueColumn, PhoneData } from '../phone/phone-data.ts'
import { PlainForm } from './plain-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].cadreSheet.plainPage.title }
}

/** The same sheets as plain forms, for a browser without JavaScript. */
export default async function PlainSheetsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters, reply] = await Promise.all([readRequest(), searchParams, findPhoneData()])
  const said = words[language].cadreSheet
  const outcome = first(parameters.hasil)
  const chosen = first(parameters.lembar)
  return (
    <Page>
      <Lead title={said.plainPage.title} dek={said.plainPage.note} />
      {outcome === 'bahaya' && <Notice kind="error" title={said.plainPage.danger} />}
      {outcome === 'tersimpan' && <Notice kind="info" title={said.plainPage.stands} />}
      {outcome === 'beda' && <Notice kind="warning" title={said.plainPage.conflict} />}
      {outcome === 'ditolak' && (
        <Notice kind="error" title={said.plainPage.refused}>
          <p>{first(parameters.sebab)}</p>
        </Notice>
      )}
      {reply?.outcome === 'DATA' ? (
        <Sheets data={reply.data} language={language} chosen={chosen} />
      ) : (
        <NotHere reason={reply?.outcome ?? 'AWAY'} language={language} />
      )}
    </Page>
  )
}

function NotHere({ reason, language }: { reason: 'SIGNED_OUT' | 'NOT_CADRE' | 'AWAY'; language: Language }) {
  const { gate: said } = words[language].cadreSheet
  if (reason === 'NOT_CADRE') return <Notice kind="info" title={said.notCadre} />
  if (reason === 'AWAY') return <Notice kind="error" title={words[language].failures.away} />
  return (
    <Notice kind="info" title={said.signIn}>
      <p>
        <a href="/masuk/kader">{said.signInLink}</a>
      </p>
    </Notice>
  )
}

interface SheetsProps {
  readonly data: PhoneData
  readonly language: Language
  readonly chosen: string | undefined
}

function Sheets({ data, language, chosen }: SheetsProps) {
  const said = words[language].cadreSheet
  const column = data.due.find((due) => subjectOf(due) === chosen)
  const form = data.forms.find(({ key }) => key === column?.form)
  if (column && form)
    return <PlainForm language={language} title={titleOf(data, column, language)} {...{ column, form }} />
  return (
    <Section id="lembar" title={said.plainPage.choose}>
      {data.due.length === 0 && <p>{said.plainPage.empty}</p>}
      <ul>
        {data.due.map((due) => (
          <li key={subjectOf(due)}>
            <a href={`/lembar/polos?${new URLSearchParams({ lembar: subjectOf(due) })}`}>
              {titleOf(data, due, language)}
            </a>
            , {said.client.until(formatDay(due.dueOn, language))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function titleOf({ clients }: PhoneData, column: DueColumn, language: Language): string {
  const said = words[language].cadreSheet
  const client = clients.find(({ id }) => id === column.client)
  return `${nameClient(client, said)}, ${sayColumn(column, said, (client?.children.length ?? 0) > 1)}`
}
