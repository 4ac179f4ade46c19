export type StatusKind =
  | 'worse'
  | 'better'
  | 'calm'
  | 'calm-provisional'
  | 'missed'
  | 'met'
  | 'unsure'
  | 'missing'
  | 'late'

export interface StatusIconProps {
  kind: StatusKind
  /** Direction of the number, drawn into worse and better. */
  direction?: 'up' | 'down'
}

const ARROW = { up: 'M9 13V5M5.8 8.2 9 5l3.2 3.2', down: 'M9 5v8M5.8 9.8 9 13l3.2-3.2' } as const

const Square = ({ d }: { d: string }) => (
  <>
    <rect className="icon-line" x="2" y="2" width="14" height="14" />
    <path className="icon-line" d={d} />
  </>
)

const drawing = ({ kind, direction = 'down' }: StatusIconProps) => {
  switch (kind) {
    case 'worse':
      return (
        <>
          <path className="icon-worse" d="M9 0 18 9 9 18 0 9Z" />
          <path className="icon-on-worse" d={ARROW[direction]} />
        </>
      )
    case 'better':
      return (
        <>
          <circle className="icon-better" cx="9" cy="9" r="8.5" />
          <path className="icon-on-better" d={ARROW[direction]} />
        </>
      )
    case 'missed':
      return <Square d="M5.5 5.5l7 7M12.5 5.5l-7 7" />
    case 'met':
      return <Square d="M5 9.3 8 12.2 13 6" />
    case 'unsure':
      return <Square d="M6.8 7.2c0-3 4.6-2.8 4.6-.2 0 1.6-2.3 1.7-2.3 3.6M9 12.6v.9" />
    case 'missing':
      return <rect className="icon-line icon-dashed" x="2" y="2" width="14" height="14" />
    case 'late':
      return (
        <>
          <circle className="icon-ink" cx="9" cy="9" r="8" />
          <path className="icon-on-ink" d="M9 4.5V9l3 2" />
        </>
      )
    default:
      return (
        <>
          <circle className={kind === 'calm' ? 'icon-line' : 'icon-line icon-dashed'} cx="9" cy="9" r="7.5" />
          <path className="icon-line" d="M4.8 9.5c1.4-2.4 2.8-2.4 4.2-.5s2.8 1.9 4.2-.5" />
        </>
      )
  }
}

/**
 * Diamond worse, disc better (with the arrow of the number's direction), ring with wave no real change (dashed: too few points);
 * square ✕ target missed, ✓ met, ? not distinguishable. Always beside words, never alone. Props: kind, direction.
 */
export const StatusIcon = (props: StatusIconProps) => (
  <svg className="icon" viewBox="0 0 18 18" aria-hidden="true">
    {drawing(props)}
  </svg>
)
