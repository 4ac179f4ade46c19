import type { Vault } from '../../../offline/vault.ts'
import { ClientScreen } from './client-screen.tsx'
import { DangerScreen } from './danger-screen.tsx'
import { DoneScreen } from './done-screen.tsx'
import { draftId } from './draft.ts'
import { ScreenFrame } from './frame.tsx'
import { HomeScreen } from './home-screen.tsx'
import { LetterScreen } from './letter-screen.tsx'
import { LettersScreen } from './letters-screen.tsx'
import { NumbersScreen } from './numbers-screen.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { useSaid } from './said.tsx'
import { useWay, type Way } from './screen.ts'
import { SignsScreen } from './signs-screen.tsx'
import { SummaryScreen } from './summary-screen.tsx'
import { TimesScreen } from './times-screen.tsx'
import { type Sheets, useSheets } from './use-sheets.ts'

interface SheetScreensProps {
  readonly vault: Vault
  readonly pin: string
  readonly onLock: () => void
  readonly onLockedOut: () => void
}

export function SheetScreens({ vault, pin, onLock, onLockedOut }: SheetScreensProps) {
  const { said } = useSaid()
  const sheets = useSheets(vault, pin, onLockedOut)
  const way = useWay()
  if (sheets === null)
    return (
      <ScreenFrame title={said.title}>
        <h1>{said.opening}</h1>
      </ScreenFrame>
    )
  return <Shown sheets={sheets} way={way} onLock={onLock} />
}

function Shown({ sheets, way, onLock }: { sheets: Sheets; way: Way; onLock: () => void }) {
  const { screen } = way
  const at = { sheets, way }
  const client = 'client' in screen ? sheets.data.clients.find(({ id }) => id === screen.client) : undefined
  if (screen.at === 'CLIENT' && client) return <ClientScreen {...at} client={client} />
  if (screen.at === 'SIGNS' && client) return <SignsScreen {...at} client={client} />
  if (screen.at === 'LETTERS') return <LettersScreen {...at} />
  if (screen.at === 'NUMBERS') return <NumbersScreen {...at} />
  const letter = screen.at === 'LETTER' ? sheets.letters.find(({ key }) => key === screen.key) : undefined
  if (letter) return <LetterScreen {...at} letter={letter} />
  if (screen.at === 'TIMES') return <TimesScreen {...at} subject={screen.subject} />
  if (screen.at === 'DONE') return <DoneScreen {...at} subject={screen.subject} />
  const draft = 'subject' in screen ? sheets.drafts.find((one) => draftId(one) === screen.subject) : undefined
  if (screen.at === 'QUESTION' && draft)
    return <QuestionScreen key={screen.index} {...at} draft={draft} index={screen.index} />
  if (screen.at === 'DANGER' && draft) return <DangerScreen {...at} draft={draft} />
  if (screen.at === 'SUMMARY' && draft) return <SummaryScreen {...at} draft={draft} />
  return <HomeScreen {...at} onLock={onLock} />
}
