'use client'

import { useEffect, useRef, useState } from 'react'

/** Says that work has begun once the form it stands in is sent, and keeps it from being sent twice. */
export const WaitNote = ({ words }: { words: string }) => {
  const place = useRef<HTMLParagraphElement>(null)
  const [isWaiting, setIsWaiting] = useState(false)
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
    </p>
  )
}
