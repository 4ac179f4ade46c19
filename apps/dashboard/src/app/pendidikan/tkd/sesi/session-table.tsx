import { formatDay } from '../../../../charts/format/format-date.ts'
import { formatPercent } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Button } from '../../../../ui/form.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { WaitNote } from '../../../data/wait-note.tsx'
import type { TkdSession } from '../read-sessions.ts'

interface SessionTableProps {
  readonly language: Language
  readonly sessions: readonly TkdSession[]
}

/** Sessions with the button that plans their examiners. */
export const SessionTable = ({ language, sessions }: SessionTableProps) => {
  const { tkd, tkdSessions: said, examiners } = words[language]
  if (sessions.length === 0) return <EmptyState title={tkd.noSession}>{tkd.noSessionNote}</EmptyState>
  return (
    <DataTable
      caption={said.list}
      isCaptionHidden
      columns={[
        { key: 'year', header: said.year },
        { key: 'test', header: said.test },
        { key: 'days', header: said.days },
        { key: 'second', header: said.second },
        { key: 'plan', header: said.plan },
      ]}
      rows={sessions.map(({ id, schoolYear, testName, testVersion, fromOn, toOn, secondShare }) => ({
        key: id,
        cells: [
          schoolYear,
          said.version(testName, String(testVersion)),
          examiners.absence.range(formatDay(fromOn, language), formatDay(toOn, language)),
          said.share(formatPercent(secondShare * 100, language)),
          <form key="plan" method="post" action="/pendidikan/tkd/sesi/rencana">
            <input type="hidden" name="sesi" value={id} />
            <Button isPlain isSmall aria-label={`${said.plan} ${schoolYear}`}>
              {said.plan}
            </Button>
            <WaitNote words={said.planning} />
          </form>,
        ],
      }))}
    />
  )
}
