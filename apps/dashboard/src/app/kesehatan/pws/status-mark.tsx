import type { PwsStatus } from '../../../graphql/generated/graphql.ts'

const arrows = { up: 'M9 15V4M5.5 7.5 9 4l3.5 3.5', down: 'M9 3v11M5.5 10.5 9 14l3.5-3.5' } as const

/** Above or below the dotted target line, rising or falling; always beside its word. */
export const StatusMark = ({ status }: { status: PwsStatus }) => {
  const isAbove = status === 'BAIK' || status === 'KURANG'
  const isUp = status === 'BAIK' || status === 'CUKUP'
  const line = isAbove ? 17 : 1
  return (
    <svg className="icon" viewBox="0 0 18 18" aria-hidden="true">
      <path className="icon-line pws-mark-target" d={`M1 ${line}H17`} />
      <path className="icon-line" d={isUp ? arrows.up : arrows.down} />
    </svg>
  )
}
