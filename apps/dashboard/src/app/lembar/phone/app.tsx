import { useCallback, useEffect, useState } from 'react'
import { type OfflineStore, openStore } from '../../../offline/open-store.ts'
import type { Vault } from '../../../offline/vault.ts'
import { ScreenFrame } from './frame.tsx'
import { findGate, type Gate, type Passed } from './gate.ts'
import { GateScreen } from './gate-screen.tsx'
import { InLanguage, useSaid } from './said.tsx'
import { SheetScreens } from './sheet-screens.tsx'
import { storeName } from './store-name.ts'
import { useLockWhenAway } from './use-lock-when-away.ts'

export const App = () => (
  <InLanguage>
    <Door />
  </InLanguage>
)

type Position = Gate | Passed | { readonly at: 'OPENING' } | { readonly at: 'UNSUPPORTED' }

/** The PIN first, then the sheets; back to the PIN when she locks, or was long away. */
function Door() {
  const { said } = useSaid()
  const [store, setStore] = useState<OfflineStore | null>(null)
  const [position, setPosition] = useState<Position>({ at: 'OPENING' })

  useEffect(() => {
    const begin = async () => {
      const opened = await openStore(storeName)
      setStore(opened)
      setPosition(await findGate(opened))
    }
    begin().catch(() => setPosition({ at: 'UNSUPPORTED' }))
  }, [])

  const shut = useCallback((at: 'PIN' | 'LOCKED_OUT', { owner }: Vault) => setPosition({ at, owner }), [])

  if (position.at === 'IN')
    return <Inside key={position.vault.owner} passed={position} onShut={(at) => shut(at, position.vault)} />
  if (position.at === 'OPENING' || position.at === 'UNSUPPORTED' || store === null)
    return (
      <ScreenFrame title={`Pantau · ${said.title}`}>
        <h1>{said.title}</h1>
        <p className="help">{position.at === 'UNSUPPORTED' ? said.gate.unsupported : said.opening}</p>
        {position.at === 'UNSUPPORTED' && (
          <p>
            <a href="/lembar/polos">{said.plain}</a>
          </p>
        )}
      </ScreenFrame>
    )
  return <GateScreen store={store} gate={position} onGate={setPosition} />
}

interface InsideProps {
  readonly passed: Passed
  readonly onShut: (at: 'PIN' | 'LOCKED_OUT') => void
}

function Inside({ passed, onShut }: InsideProps) {
  const [shutNow] = useState(() => ({ lock: () => onShut('PIN'), lockOut: () => onShut('LOCKED_OUT') }))
  useLockWhenAway(shutNow.lock)
  return <SheetScreens vault={passed.vault} pin={passed.pin} onLock={shutNow.lock} onLockedOut={shutNow.lockOut} />
}
