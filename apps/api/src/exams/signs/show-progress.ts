const WORDS = { id: 'pasangan dibandingkan', en: 'of the pairs compared' }
const STEP = 10 // per cent

/** Progress on standard error: one line that changes in a terminal, a line every ten per cent elsewhere. */
export function showProgress(locale: keyof typeof WORDS): (done: number, of: number) => void {
  let shown = 0
  return (done, of) => {
    const percent = Math.floor((100 * done) / of)
    const isTerminal = process.stderr.isTTY
    if (percent < shown + (isTerminal ? 1 : STEP)) return
    shown = percent
    const line = `${percent} % ${WORDS[locale]}`
    process.stderr.write(isTerminal ? `\r${line}${done === of ? '\n' : ''}` : `${line}\n`)
  }
}
