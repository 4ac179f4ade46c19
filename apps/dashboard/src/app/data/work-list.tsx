import { formatInstant } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/page.tsx'

const workLine = graphql(`
  fragment WorkLine on WorkUnderWay {
    uploadId
    fileName
    work
    uploadedBy
    startedAt
    rowsRead
    isWriting
  }
`)

interface WorkListProps {
  readonly language: Language
  readonly work: readonly FragmentType<typeof workLine>[]
}

/** Files that are being read or written right now, for whoever left the page where it began. */
export const WorkList = ({ language, work }: WorkListProps) => {
  const said = words[language].data
  if (work.length === 0) return null
  return (
    <Section id="berjalan" title={said.underWay} note={said.underWayNote}>
      <DataTable
        caption={said.underWay}
        isCaptionHidden
        columns={[
          { key: 'file', header: said.fileName },
          { key: 'work', header: said.state },
          { key: 'rows', header: said.rows, isNumber: true },
          { key: 'by', header: said.by },
          { key: 'since', header: said.since },
        ]}
        rows={readFragment(workLine, work).map((one) => ({
          key: one.uploadId,
          cells: [
            one.fileName,
            one.isWriting ? said.progress.writing : said.works[one.work],
            formatNumber(one.rowsRead, language),
            one.uploadedBy,
            formatInstant(one.startedAt, language),
          ],
        }))}
      />
    </Section>
  )
}
