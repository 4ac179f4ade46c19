'use client'

import { useEffect, useRef, useState } from 'react'
import { type ProgressWords, sayProgress, useProgress } from './use-progress.ts'

interface UploadProgressProps {
  readonly uploading: string
  readonly checking: string
  readonly failed: string
  readonly of: string
  readonly progress: ProgressWords
}

interface Sent {
  readonly bytes: number
  readonly total: number
}

/** Sends the form it stands in and shows how far it is; without JavaScript the form sends itself. */
export const UploadProgress = ({ uploading, checking, failed, of, progress }: UploadProgressProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [checked, setChecked] = useState<string | null>(null)
  const told = useProgress(checked)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      setHasFailed(false)
      setSent({ bytes: 0, total: 1 })
      const giveUp = () => {
        setSent(null)
        setHasFailed(true)
      }
      sendForm(form, setSent).then((location) => {
        setChecked(new URL(location, window.location.href).searchParams.get('unggahan'))
        window.location.assign(location)
      }, giveUp)
    }
    form.addEventListener('submit', onSubmit)
    return () => form.removeEventListener('submit', onSubmit)
  }, [])

  const isThrough = sent !== null && sent.total > 1 && sent.bytes >= sent.total
  return (
    <div ref={place} className="progress" role="status">
      {hasFailed && <p className="field-error">{failed}</p>}
      {sent && (
        <>
          <p>{isThrough ? checking : uploading}</p>
          <progress {...(!isThrough && { value: sent.bytes, max: sent.total })} aria-label={uploading} />
          <p className="progress-note">
            {told ? sayProgress(told, progress) : `${megabytes(sent.bytes)} ${of} ${megabytes(sent.total)} MB`}
          </p>
        </>
      )}
    </div>
  )
}

const bytesInMegabyte = 1_000_000

const megabytes = (bytes: number): string =>
  (bytes / bytesInMegabyte).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })

/** fetch cannot tell how much of a body is sent; XMLHttpRequest can. */
function sendForm(form: HTMLFormElement, onProgress: (sent: Sent) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress({ bytes: loaded, total }))
    request.addEventListener('load', () => {
      const location: unknown = request.response?.location
      if (typeof location === 'string') resolve(location)
      else reject(new Error(String(request.status)))
    })
    request.addEventListener('error', () => reject(new Error('network')))
    request.send(new FormData(form))
  })
}
