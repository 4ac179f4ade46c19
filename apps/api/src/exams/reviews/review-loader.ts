import DataLoader from 'dataloader'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { listSteps } from './list-steps.ts'
import { type ReviewRow, reviewOf } from './review-step.ts'

interface ReviewedFlag {
  readonly examId: number
  /** The same in every analysis. */
  readonly key: string
}

const loaders = new WeakMap<object, DataLoader<ReviewedFlag, ReviewRow, string>>()

/** What people made of flags, for a whole request in one statement an exam. */
export function reviewLoader(asker: SchoolAsker): DataLoader<ReviewedFlag, ReviewRow, string> {
  const known = loaders.get(asker)
  if (known !== undefined) return known
  const loader = new DataLoader((flags: readonly ReviewedFlag[]) => findReviews(asker, flags), {
    cacheKeyFn: ({ examId, key }) => `${examId} ${key}`,
    cache: false, // a mutation answers with what it has just written
  })
  loaders.set(asker, loader)
  return loader
}

const findReviews = (asker: SchoolAsker, flags: readonly ReviewedFlag[]): Promise<ReviewRow[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const found = new Map<string, ReviewRow>()
    for (const examId of new Set(flags.map((flag) => flag.examId))) {
      const keys = flags.flatMap((flag) => (flag.examId === examId ? [flag.key] : []))
      for (const [key, steps] of await listSteps(tx, examId, keys)) found.set(`${examId} ${key}`, reviewOf(steps))
    }
    return flags.map(({ examId, key }) => found.get(`${examId} ${key}`) ?? reviewOf([]))
  })
