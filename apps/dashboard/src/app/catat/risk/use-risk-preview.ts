'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { Problem } from '../form/field.ts'
import type { RiskPreview } from './risk-preview.ts'

const pauseMs = 350

/** Asks the API for the risk of what is typed, once typing pauses; the newest answer wins. */
export function useRiskPreview(
  form: RefObject<HTMLFormElement | null>,
  isOn: boolean,
  sent: RiskPreview | undefined,
): RiskPreview | undefined {
  const [typed, setTyped] = useState<RiskPreview>()
  useEffect(() => {
    const watched = form.current
    if (!isOn || watched === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = new AbortController()
    const askNow = () => {
      asking.abort()
      asking = new AbortController()
      fetchPreview(watched, asking.signal).then(
        (preview) => preview && setTyped({ ...preview, problems: preview.problems.filter(isDone(watched)) }),
        () => undefined,
      )
    }
    const askSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(askNow, pauseMs)
    }
    askSoon()
    watched.addEventListener('input', askSoon)
    watched.addEventListener('focusout', askSoon)
    return () => {
      clearTimeout(timer)
      asking.abort()
      watched.removeEventListener('input', askSoon)
      watched.removeEventListener('focusout', askSoon)
    }
  }, [form, isOn])
  return typed ?? sent
}

/** A text half typed is not yet wrong. */
const isDone =
  (form: HTMLFormElement) =>
  ({ field }: Problem): boolean => {
    const focused = document.activeElement
    const isTyping = focused instanceof HTMLInputElement && focused.type === 'text' && form.contains(focused)
    return !isTyping || focused.name !== field
  }

async function fetchPreview(form: HTMLFormElement, signal: AbortSignal): Promise<RiskPreview | null> {
  const answer = await fetch('/catat/tinjau', { method: 'POST', body: new FormData(form), signal })
  return answer.ok ? ((await answer.json()) as RiskPreview) : null
}
