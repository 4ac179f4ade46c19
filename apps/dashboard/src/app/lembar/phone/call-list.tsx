import { CallLink } from './frame.tsx'
import { emergencyNumber } from './important-numbers.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import { useNumbers } from './use-numbers.ts'
import type { Sheets } from './use-sheets.ts'

/** Whom to call now, the nearest first; never empty: 119 is always there. */
export function CallList({ sheets, way }: { readonly sheets: Sheets; readonly way: Way }) {
  const { danger: said } = useSaid().said
  const numbers = useNumbers(sheets.vault)
  if (numbers === null) return null
  const { midwife, centre, ambulance } = numbers
  return (
    <div className="stack">
      {midwife && <CallLink number={midwife} words={said.callMidwife} />}
      {centre && <CallLink isPlain={midwife !== ''} number={centre} words={said.callCentre} />}
      {ambulance && <CallLink isPlain number={ambulance} words={said.callAmbulance} />}
      <CallLink isPlain={midwife !== '' || centre !== ''} number={emergencyNumber} words={said.call119} />
      {!midwife && (
        <p className="help">
          {said.noNumber}{' '}
          <button type="button" className="inline" onClick={() => way.go({ at: 'NUMBERS' })}>
            {said.addNumber}
          </button>
        </p>
      )}
    </div>
  )
}
