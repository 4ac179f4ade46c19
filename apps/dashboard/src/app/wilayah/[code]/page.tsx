import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { choosePeriod } from '../../period/choose-period.ts'
import { Controls } from '../../shell/controls.tsx'
import { Invitation } from '../../shell/invitation.tsx'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { readShell } from '../../shell/shell-query.ts'
import '../../figures/figures.css'
import { AreaFigures } from './area-figures.tsx'
import { AreaLead } from './area-lead.tsx'
import { AreaParts } from './area-parts.tsx'
import { AreaPlace } from './area-place.tsx'

const areaQuery = graphql(`
  query AreaPage(
    $code: String!
    $regency: String!
    $here: AreaSelectionInput!
    $facilities: AreaSelectionInput!
    $language: Language!
  ) {
    area(code: $code) {
      code
      level
      fullName(language: $language)
      ancestors { code fullName(language: $language) }
      ...AreaPlace
      ...AreaOption
    }
    regency: area(code: $regency) { ...AreaOption }
    subdistricts: areas(selection: { childrenOf: $regency }) { ...AreaOption }
    centres: areas(selection: { within: { code: $regency, level: HEALTH_CENTRE } }) { ...AreaOption }
    children: areas(selection: $here) { ...AreaPart }
    facilities: areas(selection: $facilities) { ...AreaPart }
  }
`)

interface AreaPageProps {
  readonly params: Promise<{ code: string }>
  readonly searchParams: PageParameters
}

const readArea = async (code: string, regency: string) => {
  const { language } = await readRequest()
  return ask(areaQuery, {
    code,
    regency,
    here: { childrenOf: code },
    facilities: { within: { code, level: 'HEALTH_CENTRE' } },
    language: apiLanguage(language),
  })
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].shell.areas }
}

export default async function AreaPage({ params, searchParams }: AreaPageProps) {
  const { language } = await readRequest()
  const [{ code: encoded }, parameters, shell] = await Promise.all([params, searchParams, readShell()])
  const { viewer, installation } = shell
  const answer = await readArea(decodeURIComponent(encoded), installation.regency.code)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { area, children, facilities, regency, subdistricts, centres } = answer.data
  if (area === null) notFound()
  const said = words[language]
  const parent = area.ancestors.at(-1)
  const period = choosePeriod(first(parameters.periode), installation, first(parameters.rentang))
  const mayRead = viewer.actions.includes('READ_FIGURES')
  return (
    <>
      {mayRead && (
        <Controls
          language={language}
          action="/wilayah"
          areas={[...(regency ? [regency] : []), ...subdistricts, ...centres, area]}
          areaCode={area.code}
          period={period}
          reach={installation}
          viewer={viewer}
        />
      )}
      <Page>
        <Breadcrumb
          label={said.shell.breadcrumb}
          steps={[
            ...area.ancestors.map((above) => ({ words: above.fullName, href: `/wilayah/${above.code}` })),
            { words: area.fullName },
          ]}
        />
        {mayRead ? (
          <AreaFigures
            language={language}
            area={area}
            parent={parent}
            period={period}
            reach={installation}
            domains={viewer.domains}
          />
        ) : (
          <>
            <AreaLead language={language} area={area} parent={parent} />
            <Invitation />
          </>
        )}
        <AreaPlace language={language} area={area} />
        <AreaParts language={language} title={said.area.parts} id="bagian" parts={children} />
        {area.level === 'REGENCY' || area.level === 'SUBDISTRICT' ? (
          <AreaParts language={language} title={said.area.facilities} id="puskesmas" parts={facilities} />
        ) : null}
      </Page>
    </>
  )
}
