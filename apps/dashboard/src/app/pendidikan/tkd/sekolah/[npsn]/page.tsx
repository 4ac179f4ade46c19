import type { Metadata } from 'next'
import { formatInstant } from '../../../../../charts/format/format-date.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { ButtonLink } from '../../../../../ui/form.tsx'
import { Columns, Lead, Page, Section } from '../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { PlaceForm } from '../../place-form.tsx'
import { inSession, schoolAddress, yearSlug } from '../../read-sessions.ts'
import { requireTkd } from '../../require-tkd.tsx'
import { ClassTable } from '../../watch/class-table.tsx'
import { LeniencyFigure } from '../../watch/leniency-figure.tsx'
import { PlaceTiles } from '../../watch/place-tiles.tsx'
import { writeWatchFinding } from '../../watch/write-watch-finding.ts'
import '../../../../figures/figures.css'
import '../../../../../charts/links.css'
import '../../tkd.css'
import { AreaFigure } from './area-figure.tsx'
import { findSchoolSession, type SchoolPageProps } from './find-school-session.ts'
import { NoSession } from './no-session.tsx'
import { Promotions } from './promotions.tsx'
import { readSchool } from './read-school.ts'
import { SchoolNetwork } from './school-network.tsx'
import { SchoolPath } from './school-path.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].tkd.title }
}

/** What a session shows of one school; names and the list for promotion for its own head alone. */
export default async function SchoolPage(props: SchoolPageProps) {
  const [{ language }, { shell, refusal }] = await Promise.all([readRequest(), requireTkd()])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const found = await readSchool(session, code)
  if (found.refusal) return <RefusalPage refusal={found.refusal} />
  const { watch, school } = found
  const { whole, classes, examiners, measuredAt } = watch
  const said = words[language].tkd
  const finding = writeWatchFinding({ ...watch, whole: { ...whole, areaName: school.name } }, language)
  const to = (path: string) => inSession(schoolAddress(code) + path, session, sessions)
  const isHead = shell.viewer.role === 'SCHOOL_HEAD'
  return (
    <>
      <PlaceForm {...{ language, session, sessions }} action={schoolAddress(code)} />
      <Page>
        <SchoolPath {...{ language, school, session, sessions }} />
        <Lead
          eyebrow={said.eyebrow(`${school.name}, NPSN ${code}`, session.schoolYear)}
          title={finding.title}
          dek={`${finding.dek} ${said.flag}`}
          origin="#angka"
          actions={
            <>
              <ButtonLink href={to('/penugasan')}>{said.school.assignments}</ButtonLink>
              <a href={to('/cetak')}>{said.school.print}</a>
              {isHead && <a href="/pendidikan/sekolah">{said.school.data}</a>}
            </>
          }
        />
        <div className="section" id="angka">
          <PlaceTiles language={language} session={session} place={whole} measuredAt={measuredAt} />
          <p className="hint" data-origin="#angka">
            {said.measured(formatInstant(measuredAt, language))}
          </p>
        </div>
        {whole.pupils > 0 && (
          <>
            <Columns>
              <Section id="jaringan" title={said.network.section} note={said.network.noteSchool}>
                <SchoolNetwork {...{ language, session, school }} />
              </Section>
              <Section id="bidang" title={said.school.areas}>
                <AreaFigure {...{ language, session }} place={whole} />
              </Section>
            </Columns>
            <Section id="rombel" title={said.school.classes} note={said.school.classesNote}>
              <ClassTable
                {...{ language, classes }}
                caption={said.school.classes}
                fileName={`tkd-rombel-${code}-${yearSlug(session)}`}
              />
            </Section>
            <Section id="kelonggaran" title={said.leniency.section}>
              <LeniencyFigure {...{ language, session, examiners }} areaCode={code} linkTo={schoolAddress} />
            </Section>
          </>
        )}
        {isHead && <Promotions {...{ language, session }} school={code} />}
      </Page>
    </>
  )
}
