import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { TkdSession } from '../tkd/read-sessions.ts'
import { PlaceTiles } from '../tkd/watch/place-tiles.tsx'
import type { Watch } from '../tkd/watch/watch-query.ts'

interface TkdSummaryProps {
  readonly language: Language
  readonly session: TkdSession | undefined
  readonly watch: Watch | null
}

/** The four numbers of the newest session, and the way to its page. */
export const TkdSummary = ({ language, session, watch }: TkdSummaryProps) => {
  const said = words[language].exams.landing
  if (session === undefined || watch === null)
    return (
      <p>
        {said.tkdNone} <a href="/pendidikan/tkd">{said.tkdPage}</a>
      </p>
    )
  return (
    <>
      <PlaceTiles language={language} session={session} place={watch.whole} measuredAt={watch.measuredAt} />
      <p className="actions">
        <a href="/pendidikan/tkd">{said.tkdPage}</a>
      </p>
    </>
  )
}
