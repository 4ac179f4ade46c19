import { formatList } from '../../../../../../../charts/format/format-list.ts'
import type { TkdCandidatesQuery } from '../../../../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../../../../i18n/language.ts'
import { words } from '../../../../../../../i18n/words.ts'
import type { FormPart, Option } from '../../../../../../catat/form/field.ts'
import { type Assignment, nameTeacher } from '../../../../assignments/read-assignments.ts'

type Candidate = TkdCandidatesQuery['tkdCandidates'][number]

/** Why she may be chosen, or may not. */
export function describeCandidate({ teacher, way, grades, conflicts }: Candidate, home: string, language: Language) {
  const said = words[language].examiners
  const taught = grades.length === 0 ? said.teachesNone : said.teachesGrades(formatList(grades.map(String), language))
  return [
    taught,
    said.ways[way],
    teacher.schoolCode !== home && said.fromSchool(teacher.schoolCode),
    ...conflicts.map((conflict) => said.conflicts[conflict]),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}

/** Field names are those of the mutation's arguments. */
export function adjustParts(
  candidates: readonly Candidate[],
  ofUnit: readonly Assignment[],
  language: Language,
): readonly FormPart[] {
  const { examiners: said, scoring } = words[language]
  const home = ofUnit[0]?.schoolCode ?? ''
  const options = candidates
    .filter(({ isForbidden }) => !isForbidden)
    .map((candidate): Option => {
      const { teacher } = candidate
      return {
        value: teacher.number,
        words: nameTeacher(teacher, language),
        note: describeCandidate(candidate, home, language),
      }
    })
  return [
    { kind: 'radios', name: 'examiner', label: said.examiner, hint: said.swap, options },
    { kind: 'select', name: 'secondRater', label: said.chooseSecond, hint: said.chooseSecondHint, options },
    {
      kind: 'checks',
      name: 'tugas',
      label: said.chooseAreas,
      options: ofUnit.map(({ id, area }) => ({ value: id, words: scoring.areas[area] })),
    },
    { kind: 'text', name: 'reason', label: said.reason, hint: said.reasonHint, maxLength: 300 },
  ]
}
