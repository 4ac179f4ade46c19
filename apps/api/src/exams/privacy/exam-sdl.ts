import { readSdl } from '../../testing/read-sdl.ts'

const files = ['keeping/exams', 'jobs/analyses', 'results/results', 'reviews/flags'].map(
  (file) => `exams/${file}.graphql`,
)

/** The SDL of written exams; `required` gives what arguments take that ask for a subject, an item or an area. */
export const openExamSdl = (required: Readonly<Record<string, string>> = {}) => readSdl(files, required)
