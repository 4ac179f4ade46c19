import { formatInstant } from '../../../../charts/format/format-date.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { withParameters } from '../../../../request/address.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { SubdistrictNetwork } from '../network/subdistrict-network.tsx'
import { PlaceForm } from '../place-form.tsx'
import { inSession, schoolAddress, type TkdSession, yearSlug } from '../read-sessions.ts'
import { SchoolTable } from '../schools/school-table.tsx'
import { ClassTable } from './class-table.tsx'
import { GapFigure } from './gap-figure.tsx'
import { LeniencyFigure } from './leniency-figure.tsx'
import { PlaceTiles } from './place-tiles.tsx'
import { WatchMap } from './watch-map.tsx'
import type { Place, Watch } from './watch-query.ts'
import { writeWatchFinding } from './write-watch-finding.ts'

interface WatchPageProps {
  readonly language: Language
  readonly address: string
  readonly session: TkdSession
  readonly sessions: readonly TkdSession[]
  readonly watch: Watch
  readonly regency: { readonly code: string; readonly name: string }
  /** Kecamatan whose network is asked for. */
  readonly chosenNetwork: string | undefined
  readonly sort: string | undefined
  readonly offset: number
  readonly isKeeper: boolean
}

const areaAddress = (code: string): string => `/pendidikan/tkd?${new URLSearchParams({ wilayah: code })}`

/** A regency or a kecamatan in a session: whether the rule held, and where to look. */
export const WatchPage = (props: WatchPageProps) => {
  const { language, session, sessions, watch, regency, isKeeper } = props
  const { tkd: said, tkdSessions, shell } = words[language]
  const { whole, above, subdistricts, schools, examiners, classes, measuredAt } = watch
  const finding = writeWatchFinding(watch, language)
  const isRegency = whole.level === 'REGENCY'
  const toSchool = (code: string) => inSession(schoolAddress(code), session, sessions)
  const toArea = (code: string) => inSession(areaAddress(code), session, sessions)
  const fileName = (kind: string) => `tkd-${kind}-${whole.areaCode}-${yearSlug(session)}`
  const areas = [...above.toReversed(), whole, ...subdistricts]
  return (
    <>
      <PlaceForm
        {...{ language, session, sessions }}
        action="/pendidikan/tkd"
        areas={areas.map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))}
        areaCode={whole.areaCode}
      />
      <Page>
        {!isRegency && (
          <Breadcrumb
            label={shell.breadcrumb}
            steps={[{ words: said.title, href: toArea(regency.code) }, { words: whole.areaName }]}
          />
        )}
        <Lead
          eyebrow={said.eyebrow(whole.areaName, session.schoolYear)}
          title={finding.title}
          dek={`${finding.dek} ${said.flag}`}
          origin="#angka"
          actions={isKeeper && <a href="/pendidikan/tkd/sesi">{tkdSessions.manage}</a>}
        />
        <div className="section" id="angka">
          <PlaceTiles language={language} session={session} place={whole} measuredAt={measuredAt} />
          <p className="hint" data-origin="#angka">
            {said.measured(formatInstant(measuredAt, language))}
          </p>
        </div>
        {whole.pupils > 0 && (
          <>
            {isRegency && (
              <Section id="peta" title={said.map.section}>
                <WatchMap {...{ language, session, subdistricts }} regencyCode={regency.code} linkTo={toArea} />
              </Section>
            )}
            <Section id="jaringan" title={said.network.section} note={said.network.note}>
              <SubdistrictNetwork
                {...{ language, session }}
                address={props.address}
                places={isRegency ? subdistricts : [whole]}
                chosen={props.chosenNetwork}
              />
            </Section>
            <Section id="kelonggaran" title={said.leniency.section}>
              <LeniencyFigure {...{ language, session, examiners }} areaCode={whole.areaCode} linkTo={toSchool} />
            </Section>
            <Section id="selisih" title={said.gaps.section}>
              <GapFigure
                {...{ language, session }}
                gaps={gapsOf(isRegency ? subdistricts : schools, isRegency ? toArea : toSchool)}
                whole={{ key: whole.areaCode, label: whole.areaName, tick: whole.areaName, gap: whole.gap }}
                fileName={fileName('selisih')}
              />
            </Section>
            <Section id="rombel" title={said.signalClasses.section} note={said.signalClasses.note}>
              {classes.length === 0 ? (
                <Notice kind="info">{said.signalClasses.none}</Notice>
              ) : (
                <ClassTable
                  {...{ language, classes }}
                  caption={said.signalClasses.section}
                  fileName={fileName('rombel')}
                  linkTo={toSchool}
                />
              )}
            </Section>
            <Section id="sekolah" title={said.schools.section} note={`${said.schools.note} ${said.leastPupils}`}>
              <SchoolTable
                {...{ language, schools }}
                address={props.address}
                sort={props.sort}
                offset={props.offset}
                linkTo={toSchool}
                subdistrictOf={(code) => areas.find(({ areaCode }) => areaCode === code)?.areaName ?? ''}
                fileAddress={withParameters(`/pendidikan/tkd/unduh?wilayah=${whole.areaCode}`, {
                  sesi: yearSlug(session),
                  urut: props.sort,
                })}
                fileName={fileName('sekolah')}
              />
            </Section>
          </>
        )}
      </Page>
    </>
  )
}

const gapsOf = (places: readonly Place[], linkTo: (code: string) => string) =>
  places.map(({ areaCode, areaName, gap }) => ({
    ...{ key: areaCode, label: areaName, tick: areaName, gap },
    href: linkTo(areaCode),
  }))
