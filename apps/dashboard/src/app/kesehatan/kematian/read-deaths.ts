import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { CareDeathKind, DeathsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const deathsQuery = graphql(`
  query Deaths($area: String, $whose: CareDeathKind!, $language: Language!) {
    deathBoard(area: $area) {
      area { code level fullName(language: $language) }
      from
      to
      waits(kind: $whose) {
        points { on days births rules isLong birthRules }
        dayLines { centre lower upper }
        birthLines { centre lower upper }
        isTrial
        isWhole
        isJudged
        variation
        lastOn
        daysSinceLast
        isLongWithout
      }
      years {
        kind
        year
        registered { count lower upper }
        reported { count lower upper }
        monthsReported
        registeredThen
      }
      groups(kind: $whose) { dimension key count }
      parts { area { code name } maternal fetal infant reviewed }
      cases { kind ...DeathRow }
    }
  }
`)

export type DeathBoard = DeathsQuery['deathBoard']

/** The deaths of an area; the viewer's own when none is named. */
export const readDeaths = (area: string | undefined, kind: CareDeathKind, language: Language) =>
  ask(deathsQuery, { area: area ?? null, whose: kind, language: apiLanguage(language) })

/** Kinds by their words in the address, with the rate that counts each. */
export const deathKinds = {
  ibu: { kind: 'MATERNAL', indicator: 'AKI' },
  bayi: { kind: 'INFANT', indicator: 'AKB' },
  'lahir-mati': { kind: 'FETAL', indicator: 'SBR' },
} as const satisfies Readonly<Record<string, { kind: CareDeathKind; indicator: string }>>

export type KindWord = keyof typeof deathKinds

export const kindWords = Object.keys(deathKinds) as readonly KindWord[]

export const readKind = (word: string | undefined): KindWord => kindWords.find((known) => known === word) ?? 'ibu'

export const deathsAddress = (area: string, kind: KindWord): string =>
  `/kesehatan/kematian?${new URLSearchParams({ wilayah: area, siapa: kind })}`
