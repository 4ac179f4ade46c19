import { type ReactNode, useState } from 'react'
import type { OfflineStore } from '../../../offline/open-store.ts'
import { changePin, forgetVault } from '../../../offline/vault-lock.ts'
import { ScreenFrame } from './frame.tsx'
import { enterFirstPin, enterPin, type Failure, findGate, type Gate, type Passed } from './gate.ts'
import { PinForm } from './pin-form.tsx'
import { useSaid } from './said.tsx'

interface GateScreenProps {
  readonly store: OfflineStore
  readonly gate: Gate
  readonly onGate: (next: Gate | Passed) => void
}

export const GateScreen = (props: GateScreenProps) => {
  const { said } = useSaid()
  return <ScreenFrame title={`Pantau · ${said.title}`}>{gateOf(props)}</ScreenFrame>
}

const gateOf = (props: GateScreenProps): ReactNode => {
  const { gate } = props
  if (gate.at === 'PIN') return <EnterPin {...props} gate={gate} />
  if (gate.at === 'FIRST_PIN') return <EnterFirstPin {...props} gate={gate} />
  if (gate.at === 'OLD_PIN') return <OldPin {...props} gate={gate} />
  if (gate.at === 'LOCKED_OUT') return <LockedOut {...props} gate={gate} />
  return <Elsewhere {...props} gate={gate} />
}

type At<Where extends Gate['at']> = GateScreenProps & { readonly gate: Extract<Gate, { readonly at: Where }> }

function useFailure(): (failure: Failure | undefined) => string | undefined {
  const { gate: said } = useSaid().said
  return (failure) => {
    if (failure === undefined) return undefined
    if (typeof failure === 'object') return said.wait(String(failure.waitMinutes))
    return { WRONG: said.wrong, BAD_PIN: said.badPin, WAIT_SERVER: said.waitServer, AWAY: said.away }[failure]
  }
}

function EnterPin({ store, gate, onGate }: At<'PIN'>) {
  const { gate: said } = useSaid().said
  const failure = useFailure()(gate.failure)
  return (
    <PinForm
      title={said.pin}
      note={said.pinNote}
      failure={failure}
      isNew={false}
      onPin={async (pin) => onGate(await enterPin(store, gate.owner, pin))}
    />
  )
}

function EnterFirstPin({ store, gate, onGate }: At<'FIRST_PIN'>) {
  const { gate: said } = useSaid().said
  const failure = useFailure()(gate.failure)
  return (
    <PinForm
      title={gate.isKnown ? said.confirmPin : said.newPin}
      note={gate.isKnown ? said.confirmPinNote : said.newPinNote}
      failure={failure}
      isNew={!gate.isKnown}
      onPin={async (pin) => onGate(await enterFirstPin(store, gate, pin))}
    />
  )
}

function OldPin({ store, gate, onGate }: At<'OLD_PIN'>) {
  const { gate: said } = useSaid().said
  const failure = useFailure()(gate.failure)
  const onPin = async (pin: string) => {
    if (await changePin(store, { owner: gate.owner, pin }, gate.newPin))
      return onGate(await enterPin(store, gate.owner, gate.newPin))
    onGate({ ...gate, failure: 'WRONG' })
  }
  return (
    <>
      <PinForm title={said.oldPin} note={said.oldPinNote} isNew={false} failure={failure} onPin={onPin} />
      <Forget store={store} owner={gate.owner} onGate={onGate} />
    </>
  )
}

/** The way out for who cannot open what is kept: asked twice, with how much is lost. */
function Forget({ store, owner, onGate }: Omit<GateScreenProps, 'gate'> & { readonly owner: string }) {
  const { gate: said } = useSaid().said
  const [waiting, setWaiting] = useState<number | null>(null)
  const ask = async () => {
    const letters = await store.getAll('letters')
    setWaiting(letters.filter((letter) => letter.owner === owner && letter.state !== 'SENT').length)
  }
  const forget = async () => {
    await forgetVault(store, owner)
    onGate(await findGate(store))
  }
  if (waiting === null)
    return (
      <button type="button" className="big big-plain" onClick={ask}>
        {said.forget}
      </button>
    )
  return (
    <div role="alertdialog" aria-label={said.forget} className="stack">
      <p>{said.forgetAsk(String(waiting))}</p>
      <button type="button" className="big big-act" onClick={forget}>
        {said.forgetYes}
      </button>
      <button type="button" className="big big-plain" onClick={() => setWaiting(null)}>
        {said.forgetNo}
      </button>
    </div>
  )
}

function LockedOut({ store, gate, onGate }: At<'LOCKED_OUT'>) {
  const { gate: said } = useSaid().said
  const failure = useFailure()(gate.failure)
  return (
    <>
      <h1>{said.lockedOut}</h1>
      <p className="help" role="alert">
        {said.lockedOutNote}
      </p>
      <p className="help">{said.lockedOutSteps}</p>
      <p>
        <a className="big" href="/masuk/kader">
          {said.enrol}
        </a>
      </p>
      <PinForm
        title={said.pin}
        isMinor
        isNew={false}
        failure={failure}
        onPin={async (pin) => onGate(await enterPin(store, gate.owner, pin))}
      />
      <Forget store={store} owner={gate.owner} onGate={onGate} />
    </>
  )
}

function Elsewhere({ store, gate, onGate }: At<'SIGN_IN' | 'NOT_CADRE' | 'AWAY'>) {
  const { gate: said } = useSaid().said
  if (gate.at === 'SIGN_IN')
    return (
      <>
        <h1>{said.signIn}</h1>
        <p className="help">{said.signInNote}</p>
        <p>
          <a className="big" href="/masuk/kader">
            {said.signInLink}
          </a>
        </p>
      </>
    )
  if (gate.at === 'NOT_CADRE')
    return (
      <>
        <h1>{said.notCadre}</h1>
        <p className="help">{said.notCadreNote}</p>
        <p>
          <a className="big" href="/">
            {said.home}
          </a>
        </p>
      </>
    )
  return (
    <>
      <h1>{said.tryAgain}</h1>
      <p className="help">{said.away}</p>
      <button type="button" className="big" onClick={async () => onGate(await findGate(store))}>
        {said.tryAgain}
      </button>
    </>
  )
}
