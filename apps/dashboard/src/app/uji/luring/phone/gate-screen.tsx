import { useState } from 'react'
import type { OfflineStore } from '../../../../offline/open-store.ts'
import { forgetVault } from '../../../../offline/vault-lock.ts'
import { PinForm } from '../../../lembar/phone/pin-form.tsx'
import { enterPin, type Failure, findGate, type Gate } from './gate.ts'
import { useWords } from './said.ts'

interface GateScreenProps {
  readonly store: OfflineStore
  readonly gate: Exclude<Gate, { readonly at: 'IN' }>
  readonly onGate: (next: Gate) => void
}

/** A PIN, or what has to be done before one can be chosen. */
export function GateScreen({ store, gate, onGate }: GateScreenProps) {
  const { phone: said, scoring } = useWords()
  const again = async () => onGate(await findGate(store))
  const onPin = async (pin: string) => onGate(await enterPin(store, gate, pin))
  switch (gate.at) {
    case 'PIN':
      return (
        <main className="screen">
          <PinForm
            key="pin"
            title={said.pin}
            note={said.pinNote}
            failure={sayFailure(said, gate.failure)}
            isNew={false}
            onPin={onPin}
          />
          <Forget store={store} owner={gate.owner} onForgotten={again} />
        </main>
      )
    case 'NEW_PIN':
      return (
        <main className="screen">
          <PinForm
            key="new"
            title={said.newPin}
            note={said.newPinNote}
            failure={sayFailure(said, gate.failure)}
            isNew
            onPin={onPin}
          />
        </main>
      )
    case 'SIGN_IN':
      return (
        <main className="screen">
          <h1>{said.signIn}</h1>
          <p className="help">{said.signInNote}</p>
          <a className="big" href="/masuk?lanjut=/uji/luring">
            {said.signInLink}
          </a>
        </main>
      )
    case 'NOT_RATER':
      return (
        <main className="screen">
          <h1>{said.notRater}</h1>
          <p className="help">{scoring.notAllowedNote}</p>
          <a className="big" href="/">
            Pantau
          </a>
        </main>
      )
    default:
      return (
        <main className="screen">
          <h1>{said.title}</h1>
          <p className="help">{said.away}</p>
          <button type="button" className="big" onClick={() => void again()}>
            {said.tryAgain}
          </button>
        </main>
      )
  }
}

type Said = ReturnType<typeof useWords>['phone']

function sayFailure(said: Said, failure: Failure | undefined): string | undefined {
  if (failure === undefined) return undefined
  if (typeof failure === 'object') return said.wait(String(failure.waitMinutes))
  return { WRONG: said.wrong, BAD_PIN: said.badPin }[failure]
}

interface ForgetProps {
  readonly store: OfflineStore
  readonly owner: string
  readonly onForgotten: () => Promise<void>
}

/** A forgotten PIN opens nothing; what is kept can only be deleted, after saying how much that is. */
function Forget({ store, owner, onForgotten }: ForgetProps) {
  const { phone: said } = useWords()
  const [waiting, setWaiting] = useState<number | null>(null)
  const ask = async () => {
    const letters = await store.getAll('letters')
    setWaiting(letters.filter((letter) => letter.owner === owner && letter.state === 'WAITING').length)
  }
  if (waiting === null)
    return (
      <p>
        <button type="button" className="inline" onClick={() => void ask()}>
          {said.forget}
        </button>
      </p>
    )
  return (
    <div className="stack" role="alert">
      <p>{said.forgetAsk(String(waiting))}</p>
      <button
        type="button"
        className="big"
        onClick={async () => {
          await forgetVault(store, owner)
          await onForgotten()
        }}
      >
        {said.forgetYes}
      </button>
      <button type="button" className="big big-plain" onClick={() => setWaiting(null)}>
        {said.forgetNo}
      </button>
    </div>
  )
}
