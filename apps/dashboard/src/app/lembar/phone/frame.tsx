import type { ReactNode } from 'react'
import { CallIcon, DangerIcon, KeptIcon } from './icons.tsx'
import { useSaid } from './said.tsx'
import type { Sheets } from './use-sheets.ts'

interface BarProps {
  readonly title: string
  readonly onBack?: () => void
  readonly onClose?: () => void
}

const Bar = ({ title, onBack, onClose }: BarProps) => {
  const { said } = useSaid()
  return (
    <header className="bar">
      {onBack && (
        <button type="button" onClick={onBack}>
          ‹ {said.back}
        </button>
      )}
      <p>{title}</p>
      {onClose && (
        <button type="button" onClick={onClose}>
          {said.close}
        </button>
      )}
    </header>
  )
}

interface ScreenProps extends BarProps {
  readonly strip?: ReactNode
  readonly children: ReactNode
  /** What stays at the foot of the screen. */
  readonly foot?: ReactNode
}

export const ScreenFrame = ({ strip, children, foot, ...bar }: ScreenProps) => (
  <div className="screen">
    <Bar {...bar} />
    {strip}
    <main>{children}</main>
    {foot && <footer className="foot">{foot}</footer>}
  </div>
)

/** How what was filled in stands: on the telephone, on its way, or in need of a look. */
export const Strip = ({ sheets, onOpen }: { readonly sheets: Sheets; readonly onOpen: () => void }) => {
  const { said } = useSaid()
  const waiting = sheets.letters.filter(({ state }) => state === 'WAITING').length
  const needsLook = sheets.letters.some(({ state }) => state === 'REFUSED' || state === 'CONFLICT')
  const isAsked = sheets.hindrance === 'SIGNED_OUT'
  if (waiting === 0 && !needsLook && !isAsked && sheets.hindrance === null) return null
  const words = needsLook
    ? said.strip.attention
    : isAsked
      ? said.strip.signedOut
      : waiting > 0
        ? said.strip.waiting
        : said.strip.offline
  return (
    <button type="button" className="strip" onClick={onOpen}>
      {needsLook ? <DangerIcon /> : <KeptIcon />}
      <span role="status">{words}</span>
      {waiting > 0 && <small>{said.strip.sheets(String(waiting))}</small>}
    </button>
  )
}

export const CallLink = ({ number, words, isPlain = false }: { number: string; words: string; isPlain?: boolean }) => (
  <a className={isPlain ? 'big big-plain' : 'big big-act'} href={`tel:${number}`}>
    <CallIcon />
    {words}
  </a>
)
