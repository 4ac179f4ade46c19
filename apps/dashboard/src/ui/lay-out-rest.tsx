'use client'

import { useEffect } from 'react'

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act)
  else setTimeout(act)
}

/**
 * Lays out what lies below the window, a part at a time while nothing else is to be done, so that finding words, jumping and
 * scrolling meet the true heights. Without it parts are laid out as they come near. No props.
 */
export const LayOutRest = () => {
  useEffect(() => {
    const parts = document.querySelectorAll<HTMLElement>('.page > :is(.section, .columns)')
    let next = 0
    const layOutNext = () => {
      const part = parts[next++]
      if (part === undefined) return
      part.style.contentVisibility = 'visible'
      whenIdle(layOutNext)
    }
    whenIdle(layOutNext)
    return () => {
      next = parts.length
    }
  }, [])
  return null
}
