import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { WorkListsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const workListsQuery = graphql(`
  query WorkLists($language: Language!, $withNames: Boolean!, $signs: Boolean!, $sheets: Boolean!, $births: Boolean!, $alone: Boolean!, $silent: Boolean!) {
    watchBoard {
      counts { area { fullName(language: $language) } }
      openSigns(first: 500) @include(if: $signs) {
        id ordinal clock clockMinutes
        signs { code label(language: $language) }
        legs { stage isRunning }
        pregnancy { ...WorkClient }
      }
      overdueClients(first: 500) @include(if: $sheets) {
        form column overdueDays missingWeeks
        pregnancy { ...WorkClient }
      }
      births(first: 500) @include(if: $births) { dating { dueOn } ...WorkClient }
      withoutCadre(first: 500) @include(if: $alone) { registeredOn ...WorkClient }
      silentCadres(first: 500) @include(if: $silent) { days clientCount cadre { number name village { name } } }
    }
  }
`)

export const workClient = graphql(`
  fragment WorkClient on Pregnancy {
    number
    village { name }
    kspr { band }
    cadre { number }
    person @include(if: $withNames) { name }
  }
`)

export const listKeys = ['tanda', 'lembar', 'lahir', 'tanpa-kader', 'diam'] as const
export type ListKey = (typeof listKeys)[number]

/** One list of the viewer's area; names only where they were asked for, for every reading is noted. */
export const readWorkList = (list: ListKey, withNames: boolean, language: Language) =>
  ask(workListsQuery, {
    language: apiLanguage(language),
    withNames,
    signs: list === 'tanda',
    sheets: list === 'lembar',
    births: list === 'lahir',
    alone: list === 'tanpa-kader',
    silent: list === 'diam',
  })

export type WorkBoard = WorkListsQuery['watchBoard']
