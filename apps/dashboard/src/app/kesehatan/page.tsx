import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { first, type PageParameters } from '../page-parameters.ts'
import { Controls } from '../shell/controls.tsx'
import { OtherDomain } from '../shell/other-domain.tsx'
import { readsRegency } from '../shell/reads-regency.ts'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import '../figures/figures.css'
import './health.css'
import { Profile } from './profile.tsx'
import { readHealth } from './read-health.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].health.title }
}

export default async function HealthPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const [shell, parameters] = await Promise.all([requireReader(), searchParams])
  const said = words[language].health
  if (!shell.viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={said.otherDomain} />
  const answer = await readHealth((name) => first(parameters[name]), shell, language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  if (answer.data === null) notFound()
  const { area, period, choice, options } = answer.data
  return (
    <>
      <Controls
        language={language}
        action="/kesehatan"
        areas={options}
        areaCode={area.code}
        period={period}
        reach={shell.installation}
        viewer={shell.viewer}
        kept={{
          kelompok: choice.group,
          indikator: choice.indicator,
          urut: choice.order,
          rinci: choice.parts === 'puskesmas' ? choice.parts : undefined,
        }}
      />
      <Profile
        language={language}
        isWide={readsRegency(shell.viewer)}
        health={answer.data}
        seesClients={shell.viewer.actions.includes('READ_CASES')}
      />
    </>
  )
}
