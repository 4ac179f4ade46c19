'use client'

import { useEffect, useRef, useState } from 'react'
import { type ProgressWords, sayProgress, useProgress } from './use-progress.ts'

interface WaitNoteProps {
  readonly words: string
  /** The upload that the form's work is about, and how to say how far that is. */
  readonly uploadId?: string
  readonly progress?: ProgressWords
}

/** Says that work has begun once the form it stands in is sent, how far it is, and keeps it from being sent twice. */
export const WaitNote = ({ words, uploadId, progress }: WaitNoteProps) => {
  const place = useRef<HTMLParagraphElement>(null)
  const [isWaiting, setIsWaiting] = useState(false)
  const told = useProgress(isWaiting && uploadId !== undefined ? uploadId : null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const onSubmit = (event: SubmitEvent) => {
      if (form.dataset.sent === 'true') event.preventDefault()
      form.dataset.sent = 'true'
      setIsWaiting(true)
    }
    const onReturn = () => {
      form.dataset.sent = 'false'
      setIsWaiting(false)
    }
    form.addEventListener('submit', onSubmit)
    window.addEventListener('pageshow', onReturn)
    return () => {
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('pageshow', onReturn)
    }
  }, [])
  return (
    <p ref={place} role="status" className="hint">
      {isWaiting && words}
      {isWaiting && told && progress && ` ${sayProgress(told, progress)}.`}
    </p>
  )
}
