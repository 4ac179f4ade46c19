import type { Metadata } from 'next'
import { formatDay, formatInstant } from '../../../../charts/format/format-date.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Columns, Facts, Lead, Page, Section } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { flagAddress, nameFlag, namePupil } from '../name-flag.ts'
import { requireFlags } from '../require-flags.tsx'
import '../../../figures/figures.css'
import './evidence.css'
import { ClassStrip } from './class-strip.tsx'
import { EvidenceLevel } from './evidence-level.tsx'
import { ExpectedChart } from './expected-chart.tsx'
import { ExplanationTable } from './explanation-table.tsx'
import { FlagFacts } from './flag-facts.tsx'
import { IncidentList } from './incident-list.tsx'
import { MeasureTable } from './measure-table.tsx'
import { PairStrip } from './pair-strip.tsx'
import { type Measure, readFlag, type Strip } from './read-flag.ts'
import { ReviewPanel } from './review-panel.tsx'
import { listSteps } from './review-step.ts'
import { SeatPlan } from './seat-plan.tsx'
import { Trail } from './trail.tsx'
import { writeFlagTitle } from './write-flag-title.ts'

interface FlagPageProps {
  readonly params: Promise<{ flag: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].flags.title }
}

/** The evidence behind a signal, what could explain it, and what people made of it. */
export default async function FlagPage({ params, searchParams }: FlagPageProps) {
  const [{ language }, { shell, refusal }, { flag: encoded }, parameters] = await Promise.all([
    readRequest(),
    requireFlags(),
    params,
    searchParams,
  ])
  if (refusal) return refusal
  const found = await readFlag(decodeURIComponent(encoded), language)
  if (found.refusal) return <RefusalPage refusal={found.refusal} />
  const { flag } = found
  const { flags: said } = words[language]
  const { analysis, exam, review } = flag
  const about = nameFlag(flag, language)
  const method = said.page.measuresMethod(analysis.summary?.model ?? '', analysis.methodVersion ?? '')
  const StripFigure = flag.kind === 'PAIR' ? PairStrip : ClassStrip
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[
          { words: said.title, href: `/pendidikan/temuan?ujian=${encodeURIComponent(exam.id)}` },
          { words: about },
        ]}
      />
      <Lead
        eyebrow={`${exam.name} · ${formatDay(exam.heldOn, language)}`}
        title={writeFlagTitle(flag, language)}
        dek={said.page.dek(about, flag.schoolName, flag.className)}
        origin="#statistik"
        actions={<a href="#telaah">{said.review.title}</a>}
        figure={<EvidenceLevel language={language} flag={flag} />}
      />
      <div data-origin="#statistik">
        <FlagFacts language={language} flag={flag} />
      </div>
      <Section id="lembar" title={said.page.strips}>
        <div className="stack">
          {flag.strips.map((strip, at) => (
            <StripFigure key={strip.subject} {...{ language, strip, at, method }} />
          ))}
        </div>
      </Section>
      <Section id="statistik" title={said.page.measures}>
        <Columns>
          <ExpectedChart language={language} measures={flag.measures.filter(isCount)} />
          <MeasureTable {...{ language, method }} measures={flag.measures} />
        </Columns>
      </Section>
      {flag.seats.length > 0 && (
        <Section id="denah" title={said.page.seats}>
          <SeatPlan language={language} kind={flag.kind} seats={flag.seats} />
        </Section>
      )}
      <Section id="penjelasan" title={said.page.explanations} note={said.page.explanationsNote}>
        <Columns isFirstWide>
          <ExplanationTable language={language} explanations={flag.explanations} />
          <IncidentList language={language} flag={flag} />
        </Columns>
      </Section>
      <Section id="telaah" title={said.review.title} note={said.states[review.state]}>
        <Columns>
          <ReviewPanel
            {...{ language, flag }}
            steps={listSteps({ ...shell.viewer, state: review.state, mayBeOpened: flag.mayBeOpened })}
            done={first(parameters.selesai)}
            failure={first(parameters.galat)}
            reason={first(parameters.pesan)}
            read={(field) => first(parameters[field])}
          />
          <div id="jejak">
            <h3>{said.review.trail}</h3>
            <Trail language={language} review={review} />
          </div>
        </Columns>
      </Section>
      <Section id="asal" title={said.page.origin}>
        <Facts
          facts={[
            [said.page.analysed, analysis.finishedAt === null ? '–' : formatInstant(analysis.finishedAt, language)],
            [said.page.version, analysis.methodVersion ?? '–'],
            [said.page.model, analysis.summary?.model ?? '–'],
            [said.page.hash, <code key="sidik">{analysis.inputHash?.slice(0, 16) ?? '–'}</code>],
            ...(flag.kind === 'PAIR' ? listLines(flag.strips, said.page.file) : []),
            ...(flag.earlier === null
              ? []
              : [
                  [
                    said.page.earlier,
                    <a key="dulu" href={flagAddress(flag.earlier.id)}>
                      {formatInstant(flag.earlier.analysis.finishedAt ?? '', language)}
                    </a>,
                  ] as const,
                ]),
          ]}
        />
      </Section>
    </Page>
  )
}

/** Counts with a range in which they usually lie: answers alike, and wrong answers alike, subject by subject. */
const isCount = ({ measure, subject }: Measure): boolean =>
  measure === 'match' || measure === 'wrong_match' || (measure === 'omega' && subject !== null)

/** Where in the files each sheet stands. */
const listLines = (strips: readonly Strip[], write: (file: string, line: string) => string) =>
  strips.flatMap(({ subject, rows }) =>
    rows.map(
      ({ pupil, fileName, line }) => [`${subject}, ${namePupil(pupil)}`, write(fileName, String(line))] as const,
    ),
  )
