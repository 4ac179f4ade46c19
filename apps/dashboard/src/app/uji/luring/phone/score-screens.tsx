import { useState } from 'react'
import type { Vault } from '../../../../offline/vault.ts'
import type { ScoreSheet } from '../../read-sheets.ts'
import { sumWorkload } from '../../sheet-progress.ts'
import { PupilScreen } from './pupil-screen.tsx'
import { useWords } from './said.ts'
import { SheetList } from './sheet-list.tsx'
import { SheetScreen } from './sheet-screen.tsx'
import { StateStrip } from './state-strip.tsx'
import { type Scores, useScores } from './use-scores.ts'

interface Place {
  readonly sheet: Pick<ScoreSheet, 'assignmentId' | 'part'>
  /** The child whose levels are given; null for the list of the sheet. */
  readonly pupil: string | null
}

/** Sheets, a sheet, a child: one on each screen. */
export function ScoreScreens({ vault, onLock }: { readonly vault: Vault; readonly onLock: () => void }) {
  const { phone: said } = useWords()
  const scores = useScores(vault)
  const [place, setPlace] = useState<Place | null>(null)
  if (scores === null)
    return (
      <main className="screen">
        <p className="help">{said.opening}</p>
      </main>
    )
  const sheet = place && findSheet(scores, place)
  const pupil = sheet?.pupils.find(({ number }) => number === place?.pupil)
  if (sheet && pupil)
    return (
      <PupilScreen
        key={pupil.number}
        scores={scores}
        sheet={sheet}
        pupil={pupil}
        onLeave={(next) => setPlace({ sheet, pupil: next })}
      />
    )
  if (sheet)
    return (
      <SheetScreen
        scores={scores}
        sheet={sheet}
        onPupil={(number) => setPlace({ sheet, pupil: number })}
        onBack={() => setPlace(null)}
      />
    )
  return <Home scores={scores} onSheet={(chosen) => setPlace({ sheet: chosen, pupil: null })} onLock={onLock} />
}

const findSheet = ({ sheets }: Scores, { sheet }: Place): ScoreSheet | undefined =>
  sheets.find(({ assignmentId, part }) => assignmentId === sheet.assignmentId && part === sheet.part)

interface HomeProps {
  readonly scores: Scores
  readonly onSheet: (sheet: ScoreSheet) => void
  readonly onLock: () => void
}

const Home = ({ scores, onSheet, onLock }: HomeProps) => {
  const { phone: said, changeLanguage } = useWords()
  const { pupils } = sumWorkload(scores.sheets)
  return (
    <div className="screen">
      <StateStrip scores={scores} />
      <main>
        <h1>{scores.sheets.length === 0 ? said.nothing : pupils === 0 ? said.done : said.sheets(String(pupils))}</h1>
        <SheetList sheets={scores.sheets} onSheet={onSheet} />
        <nav className="more" aria-label={said.title}>
          <a href="/uji">{said.sign}</a>
          <button type="button" onClick={changeLanguage}>
            {said.language}
          </button>
          <button type="button" onClick={onLock}>
            {said.lock}
          </button>
        </nav>
      </main>
    </div>
  )
}
