const quietBetweenMs = 10_000
const redrawMs = 250

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Named steps with times: redrawn in place on a terminal, one line per event elsewhere. */
export function createSteps(output) {
  const running = new Map()
  const draw = () => {
    const [name, step] = [...running].at(-1) ?? []
    if (!output.isTTY || name === undefined) return
    const text = `… ${name}  ${seconds(Date.now() - step.startedAt)}  ${step.detail}`
    output.write(`\r\x1b[K${text.slice(0, (output.columns ?? 80) - 1)}`)
  }
  const line = (text) => {
    output.write(output.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`)
    draw()
  }
  if (output.isTTY) setInterval(draw, redrawMs).unref()

  const start = (name) => {
    running.set(name, { startedAt: Date.now(), shownAt: Date.now(), detail: '' })
    if (output.isTTY) draw()
    else line(`… ${name}`)
  }
  const progress = (name, detail = '') => {
    const step = running.get(name)
    if (step === undefined) return
    step.detail = detail
    if (output.isTTY) draw()
    else if (Date.now() - step.shownAt > quietBetweenMs) {
      step.shownAt = Date.now()
      line(`… ${name}  ${detail}`)
    }
  }
  const end = (mark, name, detail = '') => {
    const step = running.get(name)
    running.delete(name)
    const time = step === undefined ? '' : `  ${seconds(Date.now() - step.startedAt)}`
    line(`${mark} ${name}${time}${detail && `  ${detail}`}`)
  }
  return { start, progress, line, done: end.bind(null, '✓'), failed: end.bind(null, '✗') }
}
