import { useEffect, useRef } from 'react'

interface Held {
  readonly form: HTMLFormElement
  readonly submitter: HTMLElement | null
}

/** Forms of the page that take the month a step further wait until every cell is with the server. */
export function useStepForms(waitingCount: number, flush: () => void): void {
  const waiting = useRef(waitingCount)
  const held = useRef<Held | null>(null)

  useEffect(() => {
    waiting.current = waitingCount
    if (waitingCount > 0 || held.current === null) return
    const { form, submitter } = held.current
    held.current = null
    form.requestSubmit(submitter)
  }, [waitingCount])

  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (waiting.current === 0 || !(form instanceof HTMLFormElement) || form.dataset.step === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      held.current = { form, submitter: event.submitter }
      flush()
    }
    document.addEventListener('submit', onSubmit, { capture: true })
    return () => document.removeEventListener('submit', onSubmit, { capture: true })
  }, [flush])
}
