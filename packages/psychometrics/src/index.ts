export { analyseDif, type DifClass, type ItemDif } from './dif/analyse-dif.ts'
export { type MantelHaenszel, mantelHaenszel, type Stratum } from './dif/mantel-haenszel.ts'
export {
  analyseExam,
  type DifRequest,
  type ExamAnalysis,
  type ExamOptions,
  type FormAnalysis,
} from './exam/analyse-exam.ts'
export { type AnalysedSheet, analyseBuilt, analyseSheet, layoutOptions, type SheetInput } from './exam/analyse-sheet.ts'
export {
  addSigns,
  type Cell,
  type ExamTables,
  examTables,
  type Row,
  type SignTables,
  TABLE_NAMES,
  type TableName,
  tableRows,
} from './exam/exam-tables.ts'
export type { IssueRow } from './exam/issue-rows.ts'
export { type WorkbookTable, workbookTables } from './exam/workbook-tables.ts'
export { benjaminiHochberg, bonferroni } from './flags/benjamini-hochberg.ts'
export { listClassEvidence } from './flags/class-evidence-level.ts'
export {
  type Evidence,
  type EvidenceKind,
  type EvidenceLevel,
  evidenceLevel,
  LEVEL_OF_A_CASE,
} from './flags/evidence-level.ts'
export { expectedFalseFlags } from './flags/expected-false-flags.ts'
export {
  type IntegrityCategory,
  type IntegrityIndex,
  integrityIndex,
  type SchoolPupils,
} from './flags/integrity-index.ts'
export { poolScreens, type ScreenedSubject } from './flags/pool-screens.ts'
export { type NamedSchool, schoolRows } from './flags/school-rows.ts'
export { type ClassScreen, type ClassScreenOptions, screenClasses, unscreenedClasses } from './flags/screen-classes.ts'
export {
  comparedRanges,
  type ExamScreen,
  FLAGGED_UP_TO_Q,
  flagPairs,
  type ScreenOptions,
  screenExam,
} from './flags/screen-exam.ts'
export {
  HONEST_CLASSES_FLAGGED,
  SYSTEMIC_ABOVE,
  type SystemicReason,
  systemicSignal,
} from './flags/systemic-signal.ts'
export {
  analyseClasses,
  type ClassInput,
  type ClassSignals,
  LEAST_CLASSES_TO_CALIBRATE,
  LEAST_PUPILS,
} from './groups/analyse-classes.ts'
export { LEAST_CLASSES } from './groups/cheating-propensity.ts'
export { classEvidence } from './groups/class-evidence.ts'
export type { YearScores } from './groups/class-gains.ts'
export { classRows } from './groups/class-rows.ts'
export { type NeighbourEffect, type Seat, seatNeighbours } from './groups/seat-neighbours.ts'
export { WRONG_TO_RIGHT } from './groups/wrong-to-right.ts'
export { analyseIrt, type IrtAnalysis } from './irt/analyse-irt.ts'
export { fitModel, type IrtFit, type IrtModel } from './irt/fit-model.ts'
export type { ItemParameters } from './irt/item-parameters.ts'
export { testInformation } from './irt/test-information.ts'
export type { Advice, AdviceReason, Verdict } from './items/advise-item.ts'
export { analyseItems } from './items/analyse-items.ts'
export type { OptionStatistics } from './items/analyse-options.ts'
export { CLASS_SOURCE, CLASS_WORDS, type DifficultyClass, type DiscriminationClass } from './items/classify.ts'
export type { ItemStatistics } from './items/item-statistics.ts'
export { explainGap, type Gap, MINIMUM } from './items/minimum-numbers.ts'
export { type OptionCurve, optionCurves } from './items/option-curves.ts'
export { type ScoreLevels, scoreLevels } from './items/score-levels.ts'
export { type KeyChange, tryKey } from './items/try-key.ts'
export {
  type BuiltMatrix,
  buildMatrix,
  type MatrixIntake,
  openMatrix,
  openScoredMatrix,
} from './matrix/build-matrix.ts'
export { explainIssue, type Issue, type IssueCode, type Locale } from './matrix/issue.ts'
export type { ItemType } from './matrix/item-key.ts'
export {
  DOUBLE_MARK,
  FIRST_CATEGORY,
  itemCodes,
  type MatrixItem,
  NOT_PRESENTED,
  OMITTED,
  type PupilGroup,
  type ResponseMatrix,
  UNREADABLE,
} from './matrix/response-matrix.ts'
export { type FormSet, selectMatrix, splitByItems } from './matrix/select-matrix.ts'
export { findColumnRole, type Sheet } from './matrix/sheet.ts'
export type { LayoutOptions } from './matrix/sheet-layout.ts'
export { analysePersons, LEAST_ITEMS, type PersonFit } from './person-fit/analyse-persons.ts'
export { personRows } from './person-fit/person-rows.ts'
export { type AgreementTable, agreementTable } from './raters/agreement-table.ts'
export { cohenKappa, type Kappa, type KappaWeights } from './raters/cohen-kappa.ts'
export {
  type ExaminedPupil,
  type ExaminerLeniency,
  examinerLeniency,
  LEAST_EXAMINERS,
  type LeniencyModel,
} from './raters/examiner-leniency.ts'
export { gwetAc1 } from './raters/gwet-ac1.ts'
export { type IntraclassCorrelation, intraclassCorrelation } from './raters/intraclass-correlation.ts'
export { explainAdvice, VERDICT_WORDS } from './report/advice-sentences.ts'
export { type NumberFormat, numberFormat } from './report/format-number.ts'
export { type ReportInput, renderReport } from './report/render-report.ts'
export { flaggedPairs, signallingClasses } from './report/signs-part.ts'
export { analysePair, type PairAnalysis } from './similarity/analyse-pair.ts'
export { type ChoiceTable, choiceTable, countChoices } from './similarity/choice-table.ts'
export { copyingEvidence, pairEvidence } from './similarity/copying-evidence.ts'
export { estimateNominal } from './similarity/estimate-nominal.ts'
export { fitNominal, type NominalFit } from './similarity/fit-nominal.ts'
export { fraryModel } from './similarity/frary-model.ts'
export { type JoinedSubjects, joinSubjects, type Subject } from './similarity/join-subjects.ts'
export { kernelModel } from './similarity/kernel-model.ts'
export { nominalAbilities } from './similarity/nominal-abilities.ts'
export { type NominalParameters, nominalModel } from './similarity/nominal-model.ts'
export { type OptionModel, orderByLevel } from './similarity/option-model.ts'
export type { OmittedRule, Pair } from './similarity/pair-items.ts'
export { membersByGroup, pairRanges } from './similarity/pair-ranges.ts'
export { PAIR_INDICES, type PairIndex, pairRows, USUAL_INDICES } from './similarity/pair-rows.ts'
export { MEASURES } from './similarity/pair-screener.ts'
export { bothWaysP, KEEP_BELOW, type PairRange, type PairScreen, screenPairs } from './similarity/screen-pairs.ts'
export { type SourceProfile, sourceProfile } from './similarity/source-profile.ts'
export { wesolowskyModel } from './similarity/wesolowsky-model.ts'
export { analyseGroups, type GroupStatistics } from './test/analyse-groups.ts'
export { analyseTest, type TestStatistics } from './test/analyse-test.ts'
export { PairPool, type PoolRequest } from './workers/pair-pool.ts'
