'use client'

import { useEffect, useState } from 'react'

export interface Progress {
  readonly rowsRead: number
  readonly isWriting: boolean
}

const everyMs = 1_000

/** How far the server is with an upload, asked for while the page waits for its answer. */
export function useProgress(uploadId: string | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (uploadId === null) return
    const ask = async () => {
      const reply = await fetch(`/data/kemajuan?unggahan=${encodeURIComponent(uploadId)}`).catch(() => null)
      const told: unknown = reply?.ok ? await reply.json() : null
      if (isProgress(told)) setProgress(told)
    }
    const timer = setInterval(() => void ask(), everyMs)
    return () => clearInterval(timer)
  }, [uploadId])
  return progress
}

const isProgress = (told: unknown): told is Progress =>
  typeof told === 'object' && told !== null && 'rowsRead' in told && typeof told.rowsRead === 'number'

export interface ProgressWords {
  readonly read: string
  readonly writing: string
}

/** `12.400 baris dibaca`, in the notation of the page's language. */
export const sayProgress = ({ rowsRead, isWriting }: Progress, { read, writing }: ProgressWords): string => {
  const count = `${rowsRead.toLocaleString(document.documentElement.lang)} ${read}`
  return isWriting ? `${count}; ${writing}` : count
}
