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
  const [repeated, setRepeated] = useState('')
  const [isDifferent, setDifferent] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const differs = isNew && pin !== repeated
    setDifferent(differs)
    if (!differs) {
      setBusy(true)
      await onPin(pin).finally(() => setBusy(false))
      setPin('')
    }
    setRepeated('')
  }
  const shown = isDifferent ? said.differs : failure
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
      {shown && (
        <p className="wrong" role="alert">
          {shown}
        </p>
      )}
      <PinField id="pin" note={note ? 'pin-note' : undefined} isNew={isNew} pin={pin} onPin={setPin} />
      {isNew && (
        <>
          <label htmlFor="pin-lagi">{said.repeatPin}</label>
          <PinField id="pin-lagi" note={undefined} isNew pin={repeated} onPin={setRepeated} />
        </>
      )}
      <button type="submit" className="big" disabled={isBusy}>
        {isBusy ? said.opening : said.open}
      </button>
    </form>
  )
}

interface PinFieldProps {
  readonly id: string
  readonly note: string | undefined
  readonly isNew: boolean
  readonly pin: string
  readonly onPin: (pin: string) => void
}

const PinField = ({ id, note, isNew, pin, onPin }: PinFieldProps) => (
  <input
    id={id}
    className="pin"
    type="password"
    inputMode="numeric"
    pattern="[0-9]{6}"
    minLength={pinDigits}
    maxLength={pinDigits}
    required
    autoComplete={isNew ? 'new-password' : 'current-password'}
    aria-describedby={note}
    value={pin}
    onChange={(event) => onPin(event.target.value.replace(/\D/g, ''))}
  />
)
