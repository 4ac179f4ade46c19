import type { AreaLevel } from '../../graphql/generated/graphql.ts'

interface Part {
  readonly code: string
  readonly level: AreaLevel
}

/** Down to the part: its own overview, or its page where nothing lies below it. */
export const partAddress = ({ code, level }: Part, periodCode: string): string =>
  level === 'VILLAGE'
    ? `/wilayah/${encodeURIComponent(code)}?${new URLSearchParams({ periode: periodCode })}`
    : `/?${new URLSearchParams({ wilayah: code, periode: periodCode })}`
