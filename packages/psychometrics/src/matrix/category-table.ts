import { FIRST_CATEGORY } from './response-matrix.ts'

export const MOST_CATEGORIES = 240
const OTHER_LABEL = 'lainnya'

/** Categories of one master item in the order they were met, with their points. */
export class CategoryTable {
  readonly labels: string[] = []
  readonly points: number[] = []
  private readonly codes = new Map<string, number>()

  find(label: string): number | undefined {
    return this.codes.get(label)
  }

  /** Code of a label, added where it is new; a label too many shares the code of the pool. */
  add(label: string, points: number): number {
    const known = this.codes.get(label)
    if (known !== undefined) return known
    if (this.labels.length >= MOST_CATEGORIES && label !== OTHER_LABEL) return this.add(OTHER_LABEL, 0)
    const code = FIRST_CATEGORY + this.labels.length
    this.codes.set(label, code)
    this.labels.push(label)
    this.points.push(points)
    return code
  }

  get isPooled(): boolean {
    return this.codes.has(OTHER_LABEL)
  }
}
