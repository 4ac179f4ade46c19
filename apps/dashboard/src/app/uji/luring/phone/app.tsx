import { useCallback, useEffect, useState } from 'react'
import { type OfflineStore, openStore } from '../../../../offline/open-store.ts'
import type { Vault } from '../../../../offline/vault.ts'
import { InLanguage } from '../../../lembar/phone/said.tsx'
import { useLockWhenAway } from '../../../lembar/phone/use-lock-when-away.ts'
import { findGate, type Gate } from './gate.ts'
import { GateScreen } from './gate-screen.tsx'
import { useWords } from './said.ts'
import { storeName } from './score-data.ts'
import { ScoreScreens } from './score-screens.tsx'

export const App = () => (
  <InLanguage>
    <Door />
  </InLanguage>
)

/** The PIN first, then the sheets; back to the PIN when she locks, or was long away. */
function Door() {
  const { phone: said } = useWords()
  const [store, setStore] = useState<OfflineStore | null>(null)
  const [gate, setGate] = useState<Gate | null>(null)
  const [isUnsupported, setUnsupported] = useState(false)

  useEffect(() => {
    const begin = async () => {
      const opened = await openStore(storeName)
      setStore(opened)
      setGate(await findGate(opened))
    }
    begin().catch(() => setUnsupported(true))
  }, [])

  const shut = useCallback(({ owner }: Vault) => setGate({ at: 'PIN', owner }), [])

  if (gate?.at === 'IN') return <Inside key={gate.vault.owner} vault={gate.vault} onShut={shut} />
  if (gate !== null && store !== null) return <GateScreen store={store} gate={gate} onGate={setGate} />
  return (
    <main className="screen">
      <h1>{said.title}</h1>
      <p className="help">{isUnsupported ? said.unsupported : said.opening}</p>
      {isUnsupported && (
        <p>
          <a href="/uji">{said.plain}</a>
        </p>
      )}
    </main>
  )
}

function Inside({ vault, onShut }: { readonly vault: Vault; readonly onShut: (vault: Vault) => void }) {
  const lock = useCallback(() => onShut(vault), [vault, onShut])
  useLockWhenAway(lock)
  return <ScoreScreens vault={vault} onLock={lock} />
}
