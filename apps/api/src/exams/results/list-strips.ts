import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { KeyEntry } from '../keeping/key-entry.ts'
import { unpackAnswers } from '../sheets/answers-text.ts'
import { type FlagRow, noteNames, type PupilOfFlag } from './flag-rows.ts'
import { masterAnswers } from './master-answers.ts'

interface SheetOfFlag extends PupilOfFlag {
  readonly pupilId: number
  readonly subjectId: number
  readonly subject: string
  readonly form: string
  readonly answers: string
  readonly erasures: string | null
  readonly line: number
  readonly fileName: string
}

interface ItemOfKey {
  readonly subjectId: number
  readonly item: string
  readonly position: number
  readonly key: string
  readonly shares: Readonly<Record<string, number>>
}

interface SubjectKey {
  readonly subjectId: number
  readonly entries: KeyEntry[]
}

/** The answers of a pair, or of a whole class, beside each other, item by item. One statement. */
export async function listStrips(asker: SchoolAsker, flag: FlagRow) {
  const [found] = await withSchools(
    asker,
    'read only',
    (tx) => tx<{ sheets: SheetOfFlag[]; items: ItemOfKey[]; keys: SubjectKey[] }[]>`
      with members as (
        select p.id, p.number, n.name from exam_pupils p left join exam_persons n on n.pupil_id = p.id
        where p.exam_id = ${flag.examId} and p.school_code = ${flag.schoolCode} and p.class_name = ${flag.className})
      select
        (select coalesce(jsonb_agg(jsonb_build_object('pupilId', m.id, 'number', m.number, 'name', m.name,
            'subjectId', s.subject_id, 'subject', u.name, 'form', s.form, 'answers', s.answers, 'erasures', s.erasures,
            'line', s.line, 'fileName', i.file_name) order by u.position, m.id), '[]')
          from members m join exam_sheets s on s.pupil_id = m.id join exam_subjects u on u.id = s.subject_id
          join imports i on i.id = s.import_id) as sheets,
        (select coalesce(jsonb_agg(jsonb_build_object('subjectId', r.subject_id, 'item', r.body->'item',
            'position', r.body->'position', 'key', r.body->'key', 'shares', (
              select coalesce(jsonb_object_agg(o->>'option', o->'share'), '{}') from jsonb_array_elements(r.body->'options') o)
            ) order by r.subject_id, r.position), '[]')
          from exam_results r where r.analysis_id = ${flag.analysisId} and r.kind = 'ITEM') as items,
        (select coalesce(jsonb_agg(jsonb_build_object('subjectId', k.subject_id, 'entries', k.entries)), '[]')
          from exam_keys k join exam_subjects u on u.id = k.subject_id join exam_analyses n on n.id = ${flag.analysisId}
          where u.exam_id = ${flag.examId} and k.version = (n.key_versions->>u.name)::integer) as keys`,
  )
  const { sheets = [], items = [], keys = [] } = found ?? {}
  const isShown = ({ pupilId }: SheetOfFlag) =>
    flag.kind === 'CLASS' || pupilId === flag.firstId || pupilId === flag.secondId
  await noteNames(asker, [{ pupils: sheets.filter(isShown) }])
  return keys.flatMap(({ subjectId, entries }) => {
    const own = sheets.filter((sheet) => sheet.subjectId === subjectId)
    const shown = own.filter(isShown)
    const subject = own[0]?.subject
    if (subject === undefined || shown.length === 0) return []
    return [
      tellStrip(flag, {
        subjectId,
        subject,
        entries,
        own,
        shown,
        items: items.filter((each) => each.subjectId === subjectId),
      }),
    ]
  })
}

interface StripInput extends SubjectKey {
  readonly subject: string
  readonly own: readonly SheetOfFlag[]
  readonly shown: readonly SheetOfFlag[]
  readonly items: readonly ItemOfKey[]
}

function tellStrip(flag: FlagRow, { subjectId, subject, entries, own, shown, items }: StripInput) {
  const names = items.map(({ item }) => item)
  const read = (sheet: SheetOfFlag) => ({
    sheet,
    answers: masterAnswers(entries, sheet.form, unpackAnswers(sheet.answers), names),
    erasures:
      sheet.erasures === null ? [] : masterAnswers(entries, sheet.form, Array.from(sheet.erasures), names, true),
  })
  const rows = shown.map(read)
  const others = own.filter((sheet) => !shown.includes(sheet)).map(read)
  const block = new Set(flag.body.blocks.find((marked) => marked.subjectId === subjectId)?.items)
  const keyOf = new Map(items.map(({ item, key }) => [item, key]))
  return {
    subject,
    items: items.map(({ item, position, key, shares }, at) => {
      const common = commonAnswer(rows.map(({ answers }) => answers[at] ?? ''))
      return {
        ...{ item, position, key, common, isInBlock: block.has(item) },
        share: common === null ? null : (shares[common] ?? 0),
        classmates: common === null ? null : others.filter(({ answers }) => answers[at] === common).length,
      }
    }),
    rows: rows.map(({ sheet, answers, erasures }) => ({
      ...{ pupil: { number: sheet.number, name: sheet.name }, form: sheet.form, answers, line: sheet.line },
      ...{ erasures: erasures.map(Number), fileName: sheet.fileName },
      score: names.filter((item, at) => isRight(keyOf.get(item) ?? '', answers[at] ?? '')).length,
    })),
  }
}

/** Of two the answer they share, of a class the most frequent one given by more than half. */
function commonAnswer(answers: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const answer of answers) if (answer !== '') counts.set(answer, (counts.get(answer) ?? 0) + 1)
  const [first] = [...counts].sort(([, m], [, n]) => n - m)
  return first !== undefined && first[1] > answers.length / 2 ? first[0] : null
}

/** A key lists what is accepted, parts of the points after a colon. */
const isRight = (key: string, answer: string): boolean =>
  answer !== '' && key.split('|').some((accepted) => accepted.split(':')[0] === answer)
