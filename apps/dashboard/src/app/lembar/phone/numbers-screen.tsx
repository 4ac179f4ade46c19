import { type FormEvent, useState } from 'react'
import { ScreenFrame } from './frame.tsx'
import { type ImportantNumbers, readNumber, writeNumbers } from './important-numbers.ts'
import { useSaid } from './said.tsx'
import type { Way } from './screen.ts'
import { useNumbers } from './use-numbers.ts'
import type { Sheets } from './use-sheets.ts'

const fields = ['midwife', 'centre', 'ambulance'] as const

/** Whom to call when there is danger, also without the internet. */
export function NumbersScreen({ sheets, way }: { readonly sheets: Sheets; readonly way: Way }) {
  const { said } = useSaid()
  const kept = useNumbers(sheets.vault)
  return (
    <ScreenFrame title={said.numbers.title} onBack={way.back}>
      <h1>{said.numbers.title}</h1>
      <p className="help">{said.numbers.note}</p>
      {kept && <NumbersForm kept={kept} sheets={sheets} way={way} />}
    </ScreenFrame>
  )
}

function NumbersForm({ kept, sheets, way }: { kept: ImportantNumbers; sheets: Sheets; way: Way }) {
  const { numbers: said } = useSaid().said
  const [typed, setTyped] = useState(kept)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const bad = fields.filter((field) => readNumber(typed[field]) === null)
    setWrong(bad)
    if (bad.length > 0) return
    const [midwife = '', centre = '', ambulance = ''] = fields.map((field) => readNumber(typed[field]) ?? '')
    await writeNumbers(sheets.vault, { midwife, centre, ambulance })
    way.back()
  }
  return (
    <form className="stack" onSubmit={save} noValidate>
      {fields.map((field) => (
        <div key={field} className="field">
          <label htmlFor={field}>{said[field]}</label>
          {wrong.includes(field) && (
            <p className="wrong" id={`${field}-salah`} role="alert">
              {said.bad}
            </p>
          )}
          <input
            id={field}
            type="tel"
            autoComplete="off"
            value={typed[field]}
            aria-describedby={wrong.includes(field) ? `${field}-salah` : undefined}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </div>
      ))}
      <button type="submit" className="big">
        {said.save}
      </button>
    </form>
  )
}
