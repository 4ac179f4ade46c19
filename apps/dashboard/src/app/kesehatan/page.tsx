import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { first, type PageParameters } from '../page-parameters.ts'
import { choosePeriod } from '../period/choose-period.ts'
import { Controls } from '../shell/controls.tsx'
import { OtherDomain } from '../shell/other-domain.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import '../figures/figures.css'
import { listGroups } from './indicator-groups.ts'
import { Profile } from './profile.tsx'
import { readProfileChoice } from './profile-choice.ts'
import './health.css'

const healthQuery = graphql(`
  query Health($code: String!, $regency: String!, $language: Language!) {
    indicators(domains: [HEALTH]) {
      key
      kind
      direction
      judgedAt
      name(language: $language)
      shortName(language: $language)
    }
    area(code: $code) {
      code
      level
      fullName(language: $language)
      ancestors { code level fullName(language: $language) }
      ...AreaOption
    }
    regency: area(code: $regency) { ...AreaOption }
    subdistricts: areas(selection: { childrenOf: $regency }) { ...AreaOption }
    centres: areas(selection: { within: { code: $regency, level: HEALTH_CENTRE } }) { ...AreaOption }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].health.title }
}

export default async function HealthPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const said = words[language].health
  if (!viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={said.otherDomain} />
  const period = choosePeriod(first(parameters.periode), installation)
  const regency = installation.regency.code
  const code = first(parameters.wilayah) ?? viewer.areas[0]?.code ?? regency
  const answer = await ask(healthQuery, { code, regency, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { area, indicators, regency: home, subdistricts, centres } = answer.data
  if (area === null) notFound()
  const choice = readProfileChoice((name) => first(parameters[name]))
  const groups = listGroups(indicators.map(({ key }) => key))
  return (
    <>
      <Controls
        language={language}
        action="/kesehatan"
        areas={[...(home ? [home] : []), ...subdistricts, ...centres, area]}
        areaCode={area.code}
        period={period}
        reach={installation}
        kept={{
          kelompok: choice.group,
          indikator: choice.indicator,
          urut: choice.order,
          rinci: choice.parts === 'puskesmas' ? choice.parts : undefined,
        }}
      />
      <Profile
        language={language}
        area={area}
        period={period}
        choice={choice}
        groups={groups}
        indicators={indicators}
      />
    </>
  )
}
