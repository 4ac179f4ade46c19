'use client'

import { useEffect } from 'react'
import { hideReadout, movePoint, pointNearest } from './point-readout.ts'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

const plotOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-plot]') : null

const closeOrigins = (): void => {
  for (const pane of document.querySelectorAll<HTMLDetailsElement>('details.origin-pane[open]')) {
    pane.open = false
    if (pane.contains(document.activeElement)) pane.querySelector('summary')?.focus()
  }
}

const onKey = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') {
    hideReadout()
    closeOrigins()
    return
  }
  const plot = document.activeElement === event.target ? plotOf(event.target) : null
  if (!plot || event.target !== plot || event.altKey || event.ctrlKey || event.metaKey) return
  const step = STEPS[event.key]
  if (step !== undefined) movePoint(plot, { by: step })
  else if (event.key === 'Home' || event.key === 'End') movePoint(plot, { to: event.key === 'Home' ? 'first' : 'last' })
  else if (event.key === 'Enter')
    plot
      .querySelector('[data-active]')
      ?.closest('a')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  else return
  event.preventDefault()
}

const onPointer = (event: PointerEvent): void => {
  const plot = plotOf(event.target)
  if (plot) pointNearest(plot, event.clientX, event.clientY)
  else if (
    event.type === 'pointerdown' ||
    !(document.activeElement instanceof HTMLElement && plotOf(document.activeElement))
  )
    hideReadout()
}

const onClick = (event: MouseEvent): void => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export], [data-copy]') : null
  if (button?.dataset.export) void import('./export-chart.ts').then(({ exportChart }) => exportChart(button))
  else if (button) void import('./copy-code.ts').then(({ copyCode }) => copyCode(button))
}

/**
 * The one script behind all charts of a page; put it once into the layout. Arrows move a chart's point, Escape closes, the pointer
 * shows the nearest point, buttons copy and export. Without it charts stay complete. No props.
 */
export const ChartKeys = () => {
  useEffect(() => {
    const off = new AbortController()
    const until = { signal: off.signal, passive: true }
    document.addEventListener('keydown', onKey, { signal: off.signal })
    document.addEventListener('pointermove', onPointer, until)
    document.addEventListener('pointerdown', onPointer, until)
    document.addEventListener('focusout', hideReadout, until)
    document.addEventListener('click', onClick, { signal: off.signal })
    return () => off.abort()
  }, [])
  return null
}
