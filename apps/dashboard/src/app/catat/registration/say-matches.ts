import { formatDay } from '../../../charts/format/format-date.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { PersonMatch } from '../form/person-match.ts'
import { clientHref } from '../records/record-slug.ts'

const matchWords = graphql(`
  fragment MatchWords on PregnancyMatch {
    number
    kind
    village { fullName(language: $language) }
    healthCentre { fullName(language: $language) }
    registeredOn
    pregnancy { number }
  }
`)

/** Who may be the same woman, with the reason and where to ask; her name stays with her puskesmas. */
export function sayMatches(masked: readonly FragmentType<typeof matchWords>[], language: Language): PersonMatch[] {
  const said = words[language].registry
  const whys: Readonly<Record<string, string>> = said.matchKinds
  return readFragment(matchWords, masked).map(({ number, kind, village, healthCentre, registeredOn, pregnancy }) => ({
    number,
    words: said.match(
      whys[kind] ?? kind,
      [village.fullName, healthCentre?.fullName].filter((name) => name !== undefined).join(', '),
      formatDay(registeredOn, language),
    ),
    ...(pregnancy && { href: clientHref(pregnancy.number) }),
  }))
}
