import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { withParameters } from '../../../../request/address.ts'
import { Columns, Lead, Section } from '../../../../ui/page.tsx'
import { AnalysisState } from '../analysis-state.tsx'
import { examAddress, partsAddress } from '../exam-address.ts'
import type { Exam } from '../read-exams.ts'
import { ClassMap } from './class-map.tsx'
import { ExamTiles } from './exam-tiles.tsx'
import { ItemList } from './item-list.tsx'
import { ItemMapFigure } from './item-map-figure.tsx'
import { ItemTable } from './item-table.tsx'
import { KeyChanges } from './key-changes.tsx'
import { KeyTrial } from './key-trial.tsx'
import { splitItems } from './mark-items.ts'
import { OptionFigure } from './option-figure.tsx'
import type { Analysis } from './read-analysis.ts'
import { ReliabilityFigure } from './reliability-figure.tsx'
import { ScoreFigure } from './score-figure.tsx'
import { writeExamFinding } from './write-exam-finding.ts'

interface ExamSectionsProps {
  readonly language: Language
  readonly address: string
  readonly eyebrow: string
  readonly exam: Exam
  readonly subject: Exam['subjects'][number]
  readonly area: string
  readonly areaName: string
  readonly analysis: Analysis
  /** Item asked for. */
  readonly chosen: string | undefined
  readonly isKeeper: boolean
}

export const ExamSections = (props: ExamSectionsProps) => {
  const { language, address, exam, subject, analysis, isKeeper } = props
  const { exams: said } = words[language]
  const { items, classItems, changes, summary } = analysis
  const test = analysis.tests.find(({ subjectId }) => subjectId === subject.id)
  const { toSee } = splitItems(items)
  const item = items.find((one) => one.item === props.chosen) ?? toSee[0] ?? items[0]
  const linkTo = (name: string) => `${withParameters(address, { butir: name })}#pilihan`
  const fileName = (kind: string) => `ujian-${kind}-${exam.schoolYear.replace('/', '-')}`
  const fileOf = (tabel: string) =>
    withParameters(`${examAddress(exam.id)}/unduh`, { tabel, mapel: subject.id, wilayah: props.area })
  const count = (value: number) => formatNumber(value, language)
  const finding = writeExamFinding(items, language)
  return (
    <>
      <Lead
        eyebrow={props.eyebrow}
        title={finding}
        dek={
          summary &&
          said.dek(subject.name, count(test?.pupils ?? summary.pupils), count(summary.classes), count(items.length))
        }
        origin="#butir"
      />
      <div className="section" id="angka">
        {test && <ExamTiles {...{ language, exam, analysis, test, items }} />}
      </div>
      <Columns isFirstWide>
        <Section id="peta" title={said.map.section}>
          <ItemMapFigure language={language} items={items} fileName={fileName('peta-butir')} />
        </Section>
        <Section id="periksa" title={said.list.section}>
          <ItemList language={language} items={toSee} linkTo={linkTo} />
        </Section>
      </Columns>
      {item && (
        <Section id="pilihan" title={said.options.section} note={said.options.note}>
          <Columns isFirstWide>
            <OptionFigure language={language} item={item} />
            {item.suspectedKey !== null && (
              <KeyTrial {...{ language, item }} exam={exam.id} subject={subject.id} suspected={item.suspectedKey} />
            )}
          </Columns>
        </Section>
      )}
      <Columns>
        <Section id="andal" title={said.reliability.section}>
          <ReliabilityFigure language={language} tests={analysis.tests} fileName={fileName('reliabilitas')} />
        </Section>
        <Section id="sebaran" title={said.scores.section}>
          {test && <ScoreFigure {...{ language, exam, analysis, test }} />}
        </Section>
      </Columns>
      <Section id="butir" title={said.items.section} note={said.items.note}>
        <ItemTable {...{ language, items, linkTo }} fileName={fileName('butir')} fileAddress={fileOf('butir')} />
      </Section>
      <Section id="rombel" title={said.classes.section} note={said.classes.note(props.areaName)}>
        <ClassMap
          {...{ language, items }}
          classes={classItems}
          fileName={fileName('rombel')}
          fileAddress={fileOf('rombel')}
        />
      </Section>
      <Section id="analisis" title={said.analysis.section}>
        <AnalysisState {...{ language, exam, isKeeper }} />
        {isKeeper && (
          <p>
            <a href={partsAddress(exam.id)}>{words[language].examParts.bring}</a>
          </p>
        )}
        {summary && summary.remarks.length > 0 && (
          <ul className="bullets" data-origin="#butir">
            {summary.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
        <p className="hint">
          {said.analysis.provenance(analysis.methodVersion ?? '–', (analysis.inputHash ?? '–').slice(0, 12))}
        </p>
        {changes && <KeyChanges {...{ language, changes }} fileName={fileName('perubahan')} />}
      </Section>
    </>
  )
}
