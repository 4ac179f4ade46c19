const STOPPED = { id: 'Dihentikan; tidak ada yang ditulis.', en: 'Stopped; nothing was written.' }

/** Runs work that Ctrl-C ends in good order; the process then ends as the signal would have ended it. */
export async function untilInterrupted<T>(
  locale: keyof typeof STOPPED,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.on('SIGINT', stop)
  try {
    return await work(controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) throw error
    process.stderr.write(`\n${STOPPED[locale]}\n`)
    process.off('SIGINT', stop)
    process.kill(process.pid, 'SIGINT')
    return await new Promise<never>(() => undefined)
  } finally {
    process.off('SIGINT', stop)
  }
}
