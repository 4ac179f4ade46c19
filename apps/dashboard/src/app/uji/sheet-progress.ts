interface Rated {
  readonly number: string
  readonly levels: readonly number[] | null
}

interface RatedSheet<Pupil extends Rated> {
  readonly pupils: readonly Pupil[]
  readonly signedAt: string | null
}

export const countScored = ({ pupils }: RatedSheet<Rated>): number =>
  pupils.filter(({ levels }) => levels !== null).length

/** The next child without a score after this one, round to the first again; undefined when all others have one. */
export function findNext<Pupil extends Rated>({ pupils }: RatedSheet<Pupil>, after?: string): Pupil | undefined {
  const at = pupils.findIndex(({ number }) => number === after)
  const order = [...pupils.slice(at + 1), ...pupils.slice(0, Math.max(0, at))]
  return order.find(({ levels }) => levels === null)
}

export interface Workload {
  /** Children who wait for a score. */
  readonly pupils: number
  /** Sheets with such children. */
  readonly sheets: number
  /** Sheets that are complete and wait for a signature. */
  readonly toSign: number
}

export function sumWorkload(sheets: readonly RatedSheet<Rated>[]): Workload {
  const open = sheets.filter(({ signedAt }) => signedAt === null)
  const left = open.map((sheet) => sheet.pupils.length - countScored(sheet))
  const unfinished = left.filter((count) => count > 0)
  return {
    pupils: left.reduce((sum, count) => sum + count, 0),
    sheets: unfinished.length,
    toSign: open.length - unfinished.length,
  }
}
