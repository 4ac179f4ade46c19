/** What whoever starts this process is told while it gets ready; `name` is the same in all events of a step. */
export interface StepEvent {
  readonly name: string
  readonly state: 'start' | 'progress' | 'done' | 'failed'
  readonly detail?: string
}

export type StepReport = (event: StepEvent) => void

/** Runs one named step between its start and its end. */
export async function inStep<Result>(report: StepReport, name: string, work: () => Promise<Result>): Promise<Result> {
  report({ name, state: 'start' })
  try {
    const result = await work()
    report({ name, state: 'done' })
    return result
  } catch (error) {
    report({ name, state: 'failed' })
    throw error
  }
}
