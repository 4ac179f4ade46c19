import { Button } from '../../../ui/form.tsx'
import { RiskBand } from './risk-band.tsx'
import { previewIntent, type RiskPreview, type RiskWords } from './risk-preview.ts'

interface RiskPanelProps {
  readonly preview: RiskPreview | undefined
  readonly words: RiskWords
}

/** Score, reasons and advice beside the answers; announced when they change. */
export const RiskPanel = ({ preview, words }: RiskPanelProps) => (
  <section className="risk-panel" aria-labelledby="risiko-judul">
    <h2 id="risiko-judul">{words.title}</h2>
    <div role="status">{preview ? <RiskFinding preview={preview} words={words} /> : <p>{words.none}</p>}</div>
    <p className="hint">{words.aid}</p>
    <noscript>
      <Button isPlain name="maksud" value={previewIntent}>
        {words.compute}
      </Button>
    </noscript>
  </section>
)

/** While answers are missing and none of those given is a risk, a low score says nothing yet. */
const isJudged = ({ reasons, undecided, isEmergency }: RiskPreview): boolean =>
  reasons.length > 0 || undecided === null || isEmergency

const RiskFinding = ({ preview, words }: { preview: RiskPreview; words: RiskWords }) => (
  <>
    {preview.age !== null && <p>{preview.age}</p>}
    {preview.dating !== null && <p>{preview.dating}</p>}
    {!isJudged(preview) && <p>{words.none}</p>}
    {isJudged(preview) && preview.score !== null && (
      <p className="risk-score">
        <RiskBand band={preview.band} isEmergency={preview.isEmergency} />
        {preview.score}
      </p>
    )}
    {preview.isEmergency && <p className="risk-emergency">{words.emergency}</p>}
    {isJudged(preview) && preview.advice !== null && <p>{preview.advice}</p>}
    {isJudged(preview) && (
      <>
        <h3>{words.reasons}</h3>
        {preview.reasons.length === 0 ? (
          <p>{words.noReasons}</p>
        ) : (
          <ul className="bullets">
            {preview.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </>
    )}
    {preview.fourToo !== null && <p>{preview.fourToo}</p>}
    {preview.undecided !== null && <p className="hint">{preview.undecided}</p>}
  </>
)
