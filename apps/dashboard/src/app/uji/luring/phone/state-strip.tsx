import { useWords } from './said.ts'
import type { Scores } from './use-scores.ts'

/** How what was given stands: on the telephone, on its way, sent, or refused with why. */
export const StateStrip = ({ scores }: { readonly scores: Scores }) => {
  const { phone: said, scoring, nameSheet, namePupil } = useWords()
  const waiting = scores.letters.filter(({ state }) => state === 'WAITING').length
  const refused = scores.letters.filter(({ state }) => state === 'REFUSED')
  return (
    <>
      <p className="strip" role="status">
        {sayState(said, scores.hindrance, waiting)}
        {scores.hindrance === 'SIGNED_OUT' && <a href="/masuk?lanjut=/uji/luring">{said.signInLink}</a>}
      </p>
      {refused.length > 0 && (
        <section className="refused" role="alert">
          <h2>{said.refused}</h2>
          <ul>
            {refused.map(({ key, body, answer }) => {
              const sheet = scores.sheets.find(
                ({ assignmentId, part }) => assignmentId === body.assignmentId && part === body.part,
              )
              const pupil = sheet?.pupils.find(({ number }) => number === body.pupil)
              const why = scoring.failures[answer?.refusal ?? 'NOT_YOURS']
              return (
                <li key={key}>
                  <p>{said.refusedLine(pupil ? namePupil(pupil) : body.pupil, sheet ? nameSheet(sheet) : '', why)}</p>
                  <button type="button" className="inline" onClick={() => void scores.drop(key)}>
                    {said.understood}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

function sayState(said: ReturnType<typeof useWords>['phone'], hindrance: Scores['hindrance'], waiting: number): string {
  if (hindrance === 'SIGNED_OUT') return said.signedOut(String(waiting))
  if (waiting > 0) return said.waiting(String(waiting))
  return hindrance === 'AWAY' ? said.offline : said.sent
}
