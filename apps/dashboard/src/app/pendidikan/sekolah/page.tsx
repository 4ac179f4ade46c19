import type { Metadata } from 'next'
import { formatList } from '../../../charts/format/format-list.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Button, InputField, SelectField } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { WaitNote } from '../../data/wait-note.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { nameTeacher } from '../tkd/assignments/read-assignments.ts'
import { schoolAddress } from '../tkd/read-sessions.ts'
import { readTeachers, type SchoolTeachers } from '../tkd/sekolah/[npsn]/guru/roster-query.ts'
import '../../catat/catat.css'
import { requireHead } from './require-head.tsx'
import { readRosterSheet, rosterSheets } from './roster-sheets.ts'
import { TakenNotice } from './taken-notice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].schoolData.title }
}

/** Teachers, classes and children of her school: what stands, templates, and sheets to bring in. */
export default async function SchoolDataPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters, head] = await Promise.all([readRequest(), searchParams, requireHead()])
  if (head.refusal) return head.refusal
  const { schoolData: said, data } = words[language]
  const answer = await readTeachers(head.school, null)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const school = answer.data.schoolRoster
  const failure = Object.entries(data.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  const sheets = rosterSheets.map((sheet) => ({ value: sheet, words: said.sheets[sheet] }))
  return (
    <Page>
      <Lead
        eyebrow={`${said.title} · ${school.name}, NPSN ${school.code}`}
        title={writeTitle(school, language)}
        dek={said.dek}
        actions={<a href={schoolAddress(school.code)}>{said.tkd}</a>}
      />
      <TakenNotice
        language={language}
        sheet={readRosterSheet(first(parameters.lembar))}
        read={(name) => first(parameters[name])}
      />
      {school.classes.length > 0 && (
        <Section id="tercatat" title={said.standing} note={said.year(school.schoolYear)}>
          <ClassList language={language} school={school} />
        </Section>
      )}
      <Section id="templat" title={said.templates} note={said.templatesNote}>
        <ul className="bullets">
          {rosterSheets.map((sheet) => (
            <li key={sheet}>
              <a href={`/data/templat?${new URLSearchParams({ lembar: sheet, wilayah: school.code })}`}>
                {said.template(said.sheets[sheet])}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="unggah" title={said.upload} note={said.uploadNote}>
        {failure && <Notice kind="error" title={failure} />}
        <form method="post" action="/pendidikan/sekolah/unggah" encType="multipart/form-data" className="entry-form">
          <SelectField id="lembar" name="lembar" label={data.sheet} options={sheets} />
          <InputField id="berkas" name="berkas" label={data.file} type="file" accept=".csv,.txt,.xlsx" required />
          <div className="entry-send">
            <Button>{data.send}</Button>
          </div>
          <WaitNote words={data.uploading} />
        </form>
      </Section>
    </Page>
  )
}

const writeTitle = ({ name, teachers, classes }: SchoolTeachers, language: Language): string => {
  const said = words[language].schoolData
  if (teachers.length === 0 && classes.length === 0) return said.emptyTitle(name)
  const pupils = classes.reduce((sum, room) => sum + room.pupils, 0)
  const [first, second, third] = [teachers.length, classes.length, pupils].map((count) => formatNumber(count, language))
  return said.finding(first ?? '', second ?? '', third ?? '')
}

const ClassList = ({ language, school }: { language: Language; school: SchoolTeachers }) => {
  const said = words[language].schoolData
  return (
    <DataTable
      caption={said.standing}
      isCaptionHidden
      columns={[
        { key: 'room', header: said.room },
        { key: 'grades', header: said.grades },
        { key: 'teacher', header: said.teacher },
        { key: 'pupils', header: said.pupils, isNumber: true },
      ]}
      rows={school.classes.map(({ name, grades, teacher, pupils }) => ({
        key: name,
        cells: [
          name,
          formatList(grades.map(String), language),
          nameTeacher(teacher, language),
          formatNumber(pupils, language),
        ],
      }))}
    />
  )
}
