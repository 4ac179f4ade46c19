import type { Metadata } from 'next'
import { FigureNumber } from '../../../../../../charts/figure-number.tsx'
import { formatDay } from '../../../../../../charts/format/format-date.ts'
import { words } from '../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../request/read-request.ts'
import { Lead, Page, Section } from '../../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../../shell/refusal-page.tsx'
import { inSession, schoolAddress, yearSlug } from '../../../read-sessions.ts'
import { requireTkd } from '../../../require-tkd.tsx'
import { ClassTable } from '../../../watch/class-table.tsx'
import {
  agreementFigure,
  changeFigure,
  gapFigure,
  independenceFigure,
  leniencyFigure,
  scoreFigure,
} from '../../../watch/place-figures.ts'
import { writeWatchFinding } from '../../../watch/write-watch-finding.ts'
import '../../../../../figures/figures.css'
import '../../../../../../charts/links.css'
import '../../../tkd.css'
import './report.css'
import { AreaFigure } from '../area-figure.tsx'
import { findSchoolSession, type SchoolPageProps } from '../find-school-session.ts'
import { NoSession } from '../no-session.tsx'
import { readSchool } from '../read-school.ts'
import { SchoolNetwork } from '../school-network.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].tkd.school.report }
}

/** The school's session on A4, to be printed, talked over and signed. */
export default async function ReportPage(props: SchoolPageProps) {
  const [{ language }, { shell, refusal }] = await Promise.all([readRequest(), requireTkd()])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const found = await readSchool(session, code)
  if (found.refusal) return <RefusalPage refusal={found.refusal} />
  const { watch, school } = found
  const { whole, classes, measuredAt } = watch
  const said = words[language].tkd
  const finding = writeWatchFinding({ ...watch, whole: { ...whole, areaName: school.name } }, language)
  const about = { language, session, place: whole, measuredAt }
  const figures = [independenceFigure, scoreFigure, gapFigure, agreementFigure, changeFigure, leniencyFigure]
  return (
    <Page>
      <div className="report">
        <Lead
          eyebrow={`${said.school.report} · ${school.name}, NPSN ${code} · ${session.schoolYear}`}
          title={finding.title}
          dek={`${finding.dek} ${said.flag}`}
          origin="#angka"
          actions={<a href={inSession(schoolAddress(code), session, sessions)}>{said.school.back}</a>}
        />
        <Section id="angka" title={said.school.figures}>
          <div className="report-figures">
            {figures.map((figureOf) => {
              const figure = figureOf(about)
              return (
                <div key={figure.name}>
                  <h3>{figure.name}</h3>
                  <FigureNumber figure={figure} language={language} isSmall />
                </div>
              )
            })}
          </div>
        </Section>
        {whole.pupils > 0 && (
          <>
            <div className="report-pair">
              <SchoolNetwork {...{ language, session, school }} />
              <AreaFigure {...{ language, session }} place={whole} />
            </div>
            <Section id="rombel" title={said.school.classes}>
              <ClassTable
                {...{ language, classes }}
                caption={said.school.classes}
                fileName={`tkd-rombel-${code}-${yearSlug(session)}`}
              />
            </Section>
          </>
        )}
        <p className="report-foot">
          <span>{said.school.printed(formatDay(shell.installation.today, language))}</span>
          <span className="report-sign">{said.school.reportSigned}</span>
        </p>
      </div>
    </Page>
  )
}
