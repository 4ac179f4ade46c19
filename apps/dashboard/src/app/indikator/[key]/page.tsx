import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Lead, Page } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { choosePeriod } from '../../period/choose-period.ts'
import { Controls } from '../../shell/controls.tsx'
import { Invitation } from '../../shell/invitation.tsx'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { readShell } from '../../shell/shell-query.ts'
import '../../figures/figures.css'
import { readControlView } from './control/control-view.ts'
import { Definition } from './definition.tsx'
import { IndicatorFigures } from './indicator-figures.tsx'
import { readPace } from './pace.ts'

const indicatorQuery = graphql(`
  query IndicatorPage($key: String!, $code: String!, $regency: String!, $language: Language!) {
    indicator(key: $key) {
      key
      domain
      name(language: $language)
      shortName(language: $language)
      unit(language: $language)
      formulas {
        numerator { key }
        denominator { key }
      }
      ...IndicatorDefinition
    }
    area(code: $code) {
      code
      level
      fullName(language: $language)
      parentCode
      ...AreaOption
    }
    regency: area(code: $regency) {
      ...AreaOption
      ancestors { ...AreaOption }
    }
    subdistricts: areas(selection: { childrenOf: $regency }) { ...AreaOption }
    centres: areas(selection: { within: { code: $regency, level: HEALTH_CENTRE } }) { ...AreaOption }
  }
`)

interface IndicatorPageProps {
  readonly params: Promise<{ key: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata({ params }: IndicatorPageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).key) }
}

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const { language } = await readRequest()
  const [{ key }, parameters, { viewer, installation }] = await Promise.all([params, searchParams, readShell()])
  const regency = installation.regency.code
  const code = first(parameters.wilayah) ?? viewer.areas[0]?.code ?? regency
  const variables = { key: decodeURIComponent(key), code, regency, language: apiLanguage(language) }
  const answer = await ask(indicatorQuery, variables)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { indicator, area, regency: home, subdistricts, centres } = answer.data
  if (indicator === null || area === null) notFound()
  const said = words[language]
  const steps = [{ words: said.shell.definitions, href: '/definisi' }, { words: indicator.name }]
  const period = choosePeriod(first(parameters.periode), installation, first(parameters.rentang))
  const pace = readPace(first(parameters.laju), period)
  if (!viewer.actions.includes('READ_FIGURES'))
    return (
      <Page>
        <Breadcrumb label={said.shell.breadcrumb} steps={steps} />
        <Lead title={indicator.name} dek={indicator.unit} />
        <Invitation />
        <Definition language={language} indicator={indicator} />
      </Page>
    )
  return (
    <>
      <Controls
        language={language}
        action={`/indikator/${key}`}
        areas={[...(home?.ancestors ?? []), ...(home ? [home] : []), ...subdistricts, ...centres, area]}
        areaCode={area.code}
        period={period}
        reach={installation}
        viewer={viewer}
        kept={{ laju: first(parameters.laju) }}
      />
      <Page>
        <Breadcrumb label={said.shell.breadcrumb} steps={steps} />
        <IndicatorFigures
          language={language}
          indicator={indicator}
          area={area}
          period={period}
          pace={pace}
          reach={installation}
          looks={{ isWide: first(parameters.corong) === 'lebar', isSmooth: first(parameters.peta) === 'halus' }}
          control={{
            view: readControlView(first(parameters.kendali)),
            rights: {
              mayDecide: viewer.actions.includes('KEEP_BASELINES') && viewer.domains.includes(indicator.domain),
              isWhole: viewer.areas.some((own) => own.code === regency),
            },
            outcome: readOutcome(parameters),
          }}
        />
        <Definition language={language} indicator={indicator} />
      </Page>
    </>
  )
}

/** What a form about baselines left in the address. */
function readOutcome(parameters: Awaited<PageParameters>) {
  const at = (name: string) => first(parameters[name]) ?? ''
  return {
    done: at('selesai'),
    errors: at('galat').split(',').filter(Boolean),
    from: at('mulai'),
    reason: at('alasan'),
  }
}
