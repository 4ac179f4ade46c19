import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { type FragmentType, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { sayColumn } from '../../kesehatan/oce-oke/case-words.tsx'
import { sayMinutes } from '../client/say-minutes.ts'
import { type WorkBoard, workClient } from './list-query.ts'
import type { WorkLine } from './write-message.ts'

type Client = FragmentType<typeof workClient>

function lineOf(client: Client, what: string, language: Language, isUrgent = false): WorkLine {
  const { number, village, kspr, person } = readFragment(workClient, client)
  const who = person?.name ?? words[language].registry.client(number)
  return { key: number, number, who, where: village.name, risk: kspr.band, what, isUrgent }
}

/** The lines of the list that was read, as they are printed and sent. */
export function listLines(board: WorkBoard, language: Language): WorkLine[] {
  const said = words[language].watches
  const count = (value: number) => formatCount(value, language)
  const { openSigns = [], overdueClients = [], births = [], withoutCadre = [], silentCadres = [] } = board
  return [
    ...openSigns.map(({ id, signs, clock, clockMinutes, legs, pregnancy }) => {
      const next = legs.find(({ isRunning }) => isRunning)?.stage
      const waiting = next === undefined || next === 'CONTACTED' ? [] : [said.waitingFor[next]]
      const since = `${sayMinutes(clockMinutes, language)} ${said.sinceSign}`
      const what = [signs.map(({ label }) => label).join(', '), since, ...waiting].join('; ')
      return { ...lineOf(pregnancy, what, language, clock === 'OVERDUE'), key: id }
    }),
    ...overdueClients.map(({ form, column, overdueDays, pregnancy }) =>
      lineOf(
        pregnancy,
        `${sayColumn(form, column, language)}, ${said.late.toLowerCase()} ${said.days(count(overdueDays))}`,
        language,
      ),
    ),
    ...births.map((birth) =>
      lineOf(
        birth,
        birth.dating === null ? said.notYet : `${said.due} ${formatDay(birth.dating.dueOn, language)}`,
        language,
      ),
    ),
    ...withoutCadre.map((client) =>
      lineOf(client, `${said.registered} ${formatDay(client.registeredOn, language)}`, language),
    ),
    ...silentCadres.map(({ cadre, days, clientCount }) => ({
      ...{ key: cadre.number, number: null, who: cadre.name ?? cadre.number, where: cadre.village.name, risk: null },
      ...{ what: `${said.silentFor} ${said.days(count(days))}, ${count(clientCount)} ${said.clients.toLowerCase()}` },
      isUrgent: false,
    })),
  ]
}
