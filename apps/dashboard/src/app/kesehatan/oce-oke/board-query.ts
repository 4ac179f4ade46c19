import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { OceOkeQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const boardQuery = graphql(`
  query OceOke($area: String, $language: Language!) {
    watchBoard(area: $area) {
      counts { ...BoardNumbers area { code level fullName(language: $language) } }
      parts { ...BoardNumbers area { code name } }
      openSigns(first: 50) { ...OpenSign }
      delays { ...DelayMedians }
      birthWeeks { from to krst krt krr withPlan }
      births(first: 100) { number kspr { band } village { name } person { name } dating { dueOn } cadre { number } }
      completeness { form due reported }
      overdueClients(first: 15) { ...OverdueRow }
      withoutCadre(first: 15) { number registeredOn kspr { band score } village { name } person { name } }
      silentCadres(first: 15) { days clientCount weeks cadre { number name village { name } } }
    }
  }
`)

export const boardNumbers = graphql(`
  fragment BoardNumbers on WatchCounts {
    clients withCadre waitingForCadre cadres cadresWithOne silentCadres weeksDue weeksReported overdueClients
    openSigns overdueSigns treatedSigns treatedInTime birthsKrst birthsKrt birthsKrr lastSheetOn
  }
`)

/** The work of OCE OKE in an area; the viewer's own when none is named. */
export const readBoard = (area: string | undefined, language: Language) =>
  ask(boardQuery, { area: area ?? null, language: apiLanguage(language) })

export type BoardAnswer = OceOkeQuery['watchBoard']
