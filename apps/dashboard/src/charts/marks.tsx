import type { FigureState, Judgement } from './figure-state.ts'

interface Place {
  /** In per cent, e.g. `12.5%`. */
  x: string
  y: number
  row?: number
  column?: number
}

export const rowMark = ({ row, column }: Pick<Place, 'row' | 'column'>) => ({
  ...(row !== undefined && { 'data-row': row }),
  ...(column !== undefined && { 'data-column': column }),
})

const DIAMOND = 'M0-6.5 6.5 0 0 6.5-6.5 0Z'

interface ValueMarkProps extends Place {
  judgement: Judgement
  size?: number
  /** The newest value of a line stands out also where it is not judged. */
  isNewest?: boolean
}

/** Diamond = worse, disc = better, ring = not distinguishable, dot = not judged. */
export const ValueMark = ({ judgement, size = 3.2, isNewest = false, ...place }: ValueMarkProps) => {
  const at = { ...rowMark(place) }
  if (judgement === 'worse')
    return (
      <svg x={place.x} y={place.y} overflow="visible" aria-hidden="true" {...at}>
        <path className="mark-worse" d={DIAMOND} />
      </svg>
    )
  const radius = judgement === 'better' ? 5 : size
  const look = isNewest && judgement === 'none' ? 'newest' : judgement
  return <circle className={`mark-${look}`} cx={place.x} cy={place.y} r={radius} {...at} />
}

/** A published value stands apart: a hollow square. */
export const PublishedMark = (place: Place) => (
  <svg x={place.x} y={place.y} overflow="visible" aria-hidden="true" {...rowMark(place)}>
    <rect className="mark-published" x="-4" y="-4" width="8" height="8" />
  </svg>
)

/** In place of a value that is not there: dashed, hatched or framed, never a dot at zero. */
export const StateMark = ({ state, ...place }: Place & { state: Exclude<FigureState, 'available'> }) => (
  <svg x={place.x} y={place.y} overflow="visible" aria-hidden="true" {...rowMark(place)}>
    {state === 'suppressed' ? (
      <>
        <rect className="state-suppressed" x="-5" y="-14" width="10" height="14" />
        <path className="state-hatch" d="M-5-8 1-14M-5-2 5-12M-3 0 5-8M1 0 5-4" />
      </>
    ) : state === 'error' ? (
      <>
        <rect className="state-error" x="-6" y="-14" width="12" height="14" />
        <text className="state-sign" y="-3" textAnchor="middle">
          !
        </text>
      </>
    ) : (
      <rect className="state-missing" x="-5" y="-14" width="10" height="14" />
    )}
  </svg>
)

/** For areas filled with `url(#<id>)`. */
export const HatchPattern = ({ id, scale = 1 }: { id: string; scale?: number }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`rotate(45) scale(${scale})`}>
      <rect className="hatch-ground" width="6" height="6" />
      <rect className="hatch-line" width="1.2" height="6" />
    </pattern>
  </defs>
)
