import 'server-only'
import { cookies } from 'next/headers'
import { send } from '../../graphql/client.ts'
import type { CadreSheetsQuery } from '../../graphql/generated/graphql.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { deviceCookie, readRequest } from '../../request/read-request.ts'
import type { Client, DataReply, DueColumn, Form, Item, Words } from './phone/phone-data.ts'
import { answersOf } from './read-answers.ts'
import { escalationOf } from './read-escalation.ts'

const mostClients = 200

const cadreSheetsQuery = graphql(`
  query CadreSheets($first: Int!) {
    viewer { name role }
    installation { today }
    sheetForms {
      key version unit firstColumn lastColumn
      titleId: title titleEn: title(language: EN)
      adviceId: advice adviceEn: advice(language: EN)
      items {
        code kind most fromColumn
        labelId: label labelEn: label(language: EN)
        questionId: question questionEn: question(language: EN)
        helpId: help helpEn: help(language: EN)
      }
    }
    mySheets(first: 500) {
      pregnancy { id }
      form { key }
      column ordinal dueOn
      sheet { stands { revision answers { ...GivenAnswer } } }
    }
    pregnancies(first: $first, filter: { statuses: [PREGNANT, POSTPARTUM] }) {
      edges {
        node {
          id number status endedOn watches isEditable
          person { name phone hamlet rw rt }
          village { name }
          dating { startedOn dueOn }
          newborns { ordinal isLive }
          kspr { isEmergency bandId: bandLabel bandEn: bandLabel(language: EN) }
          nextStep { dueBy labelId: label labelEn: label(language: EN) }
          escalations { ...PhoneEscalation isOpen }
        }
      }
    }
  }
`)

/** A cadre's clients, what is due for them, and the forms; null when the API is away. */
export async function findPhoneData(): Promise<DataReply | null> {
  const [{ session, language }, jar] = await Promise.all([readRequest(), cookies()])
  const hasDevice = jar.has(deviceCookie)
  if (session === null) return { outcome: 'SIGNED_OUT', hasDevice }
  const sent = await send(cadreSheetsQuery, { first: mostClients }, { session, language }).catch(() => null)
  if (sent === null) return null
  const { data, refusal } = sent.answer
  if (refusal) return { outcome: refusal.code === 'FORBIDDEN' ? 'NOT_CADRE' : 'SIGNED_OUT', hasDevice }
  const { name: account, role } = data.viewer
  if (account === null) return { outcome: 'SIGNED_OUT', hasDevice }
  if (role !== 'CADRE') return { outcome: 'NOT_CADRE', hasDevice }
  return {
    outcome: 'DATA',
    hasDevice,
    data: {
      account,
      today: data.installation.today,
      fetchedAtMs: 0,
      forms: data.sheetForms.map(formOf),
      clients: data.pregnancies.edges.map(({ node }) => clientOf(node)),
      due: data.mySheets.map(dueOf),
    },
  }
}

const both = (id: string, en: string): Words => ({ id, en })

type FormRow = CadreSheetsQuery['sheetForms'][number]

const formOf = ({ titleId, titleEn, adviceId, adviceEn, items, ...form }: FormRow): Form => ({
  ...form,
  title: both(titleId, titleEn),
  advice: both(adviceId, adviceEn),
  items: items.map(itemOf),
})

const itemOf = (item: FormRow['items'][number]): Item => ({
  code: item.code,
  kind: item.kind,
  most: item.most,
  fromColumn: item.fromColumn,
  label: both(item.labelId, item.labelEn),
  question: both(item.questionId, item.questionEn),
  help: item.helpId === null || item.helpEn === null ? null : both(item.helpId, item.helpEn),
})

const dueOf = ({ pregnancy, form, sheet, ...column }: CadreSheetsQuery['mySheets'][number]): DueColumn => ({
  ...column,
  client: pregnancy.id,
  form: form.key,
  revision: sheet?.stands.revision ?? 0,
  answers: sheet ? answersOf(sheet.stands.answers) : {},
})

type ClientRow = CadreSheetsQuery['pregnancies']['edges'][number]['node']

const clientOf = ({ person, dating, kspr, nextStep, ...row }: ClientRow): Client => ({
  id: row.id,
  number: row.number,
  name: person?.name ?? null,
  phone: person?.phone ?? null,
  place: [row.village.name, person?.hamlet, person?.rt && `RT ${person.rt}`].filter(Boolean).join(', '),
  isPregnant: row.status === 'PREGNANT',
  startedOn: dating?.startedOn ?? null,
  dueOn: dating?.dueOn ?? null,
  endedOn: row.endedOn,
  watches: row.watches,
  children: row.newborns.filter(({ isLive }) => isLive).map(({ ordinal }) => ordinal),
  risk: kspr.bandId === null || kspr.bandEn === null ? null : both(kspr.bandId, kspr.bandEn),
  isEmergency: kspr.isEmergency,
  nextStep: nextStep && { dueBy: nextStep.dueBy, label: both(nextStep.labelId, nextStep.labelEn) },
  escalations: row.escalations.filter(({ isOpen }) => isOpen).map(escalationOf),
})
