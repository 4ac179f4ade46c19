import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Facts, Section } from '../../../ui/page.tsx'

const areaPlace = graphql(`
  fragment AreaPlace on Area {
    code
    level
    kind
    bpsCode
    officeCode
    isOutside
    ancestors { code fullName(language: $language) }
    healthCentre { code fullName(language: $language) }
  }
`)

interface AreaPlaceProps {
  readonly language: Language
  readonly area: FragmentType<typeof areaPlace>
}

/** Codes of the area and what it belongs to. */
export const AreaPlace = ({ language, area }: AreaPlaceProps) => {
  const { area: said, shell } = words[language]
  const { code, level, kind, bpsCode, officeCode, isOutside, ancestors, healthCentre } = readFragment(areaPlace, area)
  const isFacility = level === 'HEALTH_CENTRE' || level === 'SCHOOL'
  const parent = ancestors.at(-1)
  return (
    <Section id="tempat" title={said.place}>
      {isOutside && <p>{said.isOutside}</p>}
      <Facts
        facts={[
          [isFacility ? said.ownCode : said.code, code],
          ...(bpsCode ? [[said.bpsCode, bpsCode] as const] : []),
          ...(officeCode ? [[said.officeCode, officeCode] as const] : []),
          [said.level, shell.levels[level]],
          ...(kind ? [[said.kind, kind] as const] : []),
          ...(parent
            ? [
                [
                  said.within,
                  <a key="parent" href={`/wilayah/${parent.code}`}>
                    {parent.fullName}
                  </a>,
                ] as const,
              ]
            : []),
          ...(level === 'VILLAGE' && !isOutside
            ? [
                [
                  said.healthCentre,
                  <CentreLink key="centre" centre={healthCentre} unknown={said.healthCentreUnknown} />,
                ] as const,
              ]
            : []),
        ]}
      />
    </Section>
  )
}

interface CentreLinkProps {
  readonly centre: { readonly code: string; readonly fullName: string } | null
  readonly unknown: string
}

const CentreLink = ({ centre, unknown }: CentreLinkProps) =>
  centre === null ? unknown : <a href={`/wilayah/${centre.code}`}>{centre.fullName}</a>
