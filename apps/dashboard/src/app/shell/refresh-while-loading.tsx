'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const intervalMs = 3000

/** Brings the page up to date while data is being loaded; without JavaScript there is a link. */
export const RefreshWhileLoading = () => {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), intervalMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
