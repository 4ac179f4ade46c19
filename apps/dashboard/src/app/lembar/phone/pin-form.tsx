import { type FormEvent, useState } from 'react'
import { useSaid } from './said.tsx'

interface PinFormProps {
  readonly title: string
  readonly note?: string
  readonly failure: string | undefined
  readonly isNew: boolean
  /** Not the heading of its screen. */
  readonly isMinor?: boolean
  readonly onPin: (pin: string) => Promise<void>
}

const pinDigits = 6

export function PinForm({ title, note, failure, isNew, isMinor = false, onPin }: PinFormProps) {
  const { gate: said } = useSaid().said
  const [pin, setPin] = useState('')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    await onPin(pin).finally(() => setBusy(false))
    setPin('')
  }
  const Title = isMinor ? 'h2' : 'h1'
  return (
    <form onSubmit={submit} className="stack">
      <Title>
        <label htmlFor="pin">{title}</label>
      </Title>
      {note && (
        <p className="help" id="pin-note">
          {note}
        </p>
      )}
      {failure && (
        <p className="wrong" role="alert">
          {failure}
        </p>
      )}
      <input
        id="pin"
        className="pin"
        type="password"
        inputMode="numeric"
        pattern="[0-9]{6}"
        minLength={pinDigits}
        maxLength={pinDigits}
        required
        autoComplete={isNew ? 'new-password' : 'current-password'}
        aria-describedby={note ? 'pin-note' : undefined}
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
      />
      <button type="submit" className="big" disabled={isBusy}>
        {isBusy ? said.opening : said.open}
      </button>
    </form>
  )
}
