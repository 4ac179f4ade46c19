import type { Cell, Row } from '../exam/exam-tables.ts'
import { section, table } from './other-parts.ts'
import type { ReportContext } from './report-context.ts'

const CATEGORIES = ['tinggi', 'perhatian', 'perlu_klarifikasi'] as const

const numeric = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)

/** The integrity index of every school, the lowest first. */
export function schoolsPart(schools: readonly Row[], { say, number }: ReportContext): string {
  if (schools.length === 0) return ''
  const heads = [
    say('schoolHead'),
    say('pupils'),
    say('involved'),
    say('index'),
    say('indexInterval'),
    say('shrunken'),
    '',
  ]
  const rows = schools
    .toSorted((a, b) => (numeric(a.index) ?? 0) - (numeric(b.index) ?? 0))
    .map((row) => {
      const category = CATEGORIES.find((name) => name === row.category)
      const [lower, upper] = [number.fixed(numeric(row.index_lo95), 1), number.fixed(numeric(row.index_hi95), 1)]
      return [
        String(row.school_id ?? ''),
        String(row.students ?? ''),
        String(row.in_either ?? ''),
        number.fixed(numeric(row.index), 1),
        `${lower}–${upper}`,
        number.fixed(numeric(row.index_shrunk), 1),
        category === undefined ? '' : say(category),
      ]
    })
  return section(say('schoolsTitle', { count: number.count(schools.length) }), say('schoolsSub'), table(heads, rows))
}
