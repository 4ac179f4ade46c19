import type { ExamAnalysis } from '../exam/analyse-exam.ts'
import type { Cell, Row, SignTables } from '../exam/exam-tables.ts'
import { expectedFalseFlags } from '../flags/expected-false-flags.ts'
import { FLAGGED_UP_TO_Q } from '../flags/screen-exam.ts'
import { LEAST_ITEMS } from '../person-fit/analyse-persons.ts'
import { escapeHtml } from './html-text.ts'
import { section, table } from './other-parts.ts'
import type { ReportContext } from './report-context.ts'
import { schoolsPart } from './schools-part.ts'

const MOST_ROWS = 100
const UNLIKELY_BELOW = -2.33 // lz*, one in a hundred (Snijders 2001)

const numeric = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)
const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell))

/** Pairs, classes and pupils that give a signal, with what a signal does not say. */
export function signsPart(signs: SignTables, exam: ExamAnalysis, context: ReportContext): string {
  const parts = [
    schoolsPart(signs.schools, context),
    pairsPart(signs, context),
    classesPart(signs, context),
    personsPart(signs, exam, context),
  ].join('')
  return parts === '' ? '' : `${parts}<p class="note">${escapeHtml(context.say('signNote'))}</p>`
}

export const flaggedPairs = ({ pairs }: Pick<SignTables, 'pairs'>): Row[] =>
  pairs.filter(({ q_bh }) => (numeric(q_bh) ?? 1) <= FLAGGED_UP_TO_Q)

/** Classes that give a signal, the strongest first. */
export const signallingClasses = ({ classes }: Pick<SignTables, 'classes'>): Row[] =>
  [...(classes?.rows.values() ?? [])]
    .filter(({ evidence_level }) => (numeric(evidence_level) ?? 0) > 0)
    .sort((a, b) => (numeric(b.evidence) ?? 0) - (numeric(a.evidence) ?? 0))

function pairsPart(signs: SignTables, { say, number }: ReportContext): string {
  const { pairs, compared } = signs
  if (compared === null && pairs.length === 0) return ''
  const shown = compared === null ? pairs : flaggedPairs(signs)
  const hasClass = compared !== null
  const heads = [
    ...[say('pupil'), say('likeWhom'), ...(hasClass ? [say('class')] : [])],
    ...[say('same'), say('expected'), say('sameWrong'), 'ω', 'p', ...(hasClass ? ['q'] : [])],
  ]
  const rows = shown
    .slice(0, MOST_ROWS)
    .map((row) => [
      ...[text(row.copier), text(row.source), ...(hasClass ? [text(row.class_id)] : [])],
      ...[text(row.match), number.fixed(numeric(row.expected_match), 1), text(row.wrong_match)],
      number.fixed(numeric(row.omega)),
      number.probability(numeric(row.p_two_directions ?? row.omega_p)),
      ...(hasClass ? [number.probability(numeric(row.q_bh))] : []),
    ])
  const body = rows.length === 0 ? '' : table(heads, rows)
  if (compared === null) return section(say('pairsNamed', { count: pairs.length }), say('pairsNamedSub'), body)
  const wrong = expectedFalseFlags({ by: 'q', level: FLAGGED_UP_TO_Q, listed: shown.length })
  return section(
    say('pairsFlagged', { flagged: number.count(shown.length), compared: number.count(compared.pairs) }),
    say('pairsFlaggedSub', {
      wrong: number.fixed(wrong, 1),
      family: say(compared.family === 'clean' ? 'familyClean' : 'familyAll'),
    }),
    body,
  )
}

function classesPart(signs: SignTables, { say, number }: ReportContext): string {
  if (signs.classes === null) return ''
  const shown = signallingClasses(signs)
  const heads = [
    ...[say('class'), say('pupils'), say('uniformity'), say('block'), say('gain'), say('erasures'), say('seats')],
    say('level'),
  ]
  const rows = shown
    .slice(0, MOST_ROWS)
    .map((row) => [
      text(row.class_id),
      text(row.n),
      number.fixed(numeric(row.class_match_zr)),
      number.fixed(numeric(row.m1_zr)),
      number.fixed(numeric(row.gain_residual_studentised)),
      number.fixed(numeric(row.wtr_z)),
      number.probability(numeric(row.neighbour_p)),
      text(row.evidence_level),
    ])
  const title = say('classesTitle', { count: shown.length, all: signs.classes.rows.size })
  return section(title, say('classesSub'), rows.length === 0 ? '' : table(heads, rows))
}

function personsPart({ persons }: SignTables, { matrix }: ExamAnalysis, { say, number }: ReportContext): string {
  if (!persons.some(({ lzstar_wl }) => lzstar_wl !== null)) return ''
  if (matrix.itemCount < LEAST_ITEMS) return `<p class="note">${escapeHtml(say('personsShort'))}</p>`
  const shown = persons
    .filter(({ lzstar_wl }) => (numeric(lzstar_wl) ?? 0) < UNLIKELY_BELOW)
    .sort((a, b) => (numeric(a.lzstar_wl) ?? 0) - (numeric(b.lzstar_wl) ?? 0))
  const rows = shown
    .slice(0, MOST_ROWS)
    .map((row) => [
      text(row.person),
      text(row.score),
      number.fixed(numeric(row.lzstar_wl)),
      number.fixed(numeric(row.u3)),
      number.fixed(numeric(row.ht)),
    ])
  const title = say('personsTitle', { count: number.count(shown.length), all: number.count(persons.length) })
  const heads = [say('pupil'), say('score'), 'lz*', 'U3', 'HT']
  return section(title, say('personsSub'), rows.length === 0 ? '' : table(heads, rows))
}
