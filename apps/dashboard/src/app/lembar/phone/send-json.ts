const patienceMs = 30_000

/** Null where there is no line, no server, or an answer that is none of ours. */
export async function sendJson<Reply>(path: string, body?: unknown): Promise<Reply | null> {
  try {
    const response = await fetch(path, {
      signal: AbortSignal.timeout(patienceMs),
      cache: 'no-store',
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const isOurs = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return isOurs && response.status < 500 ? ((await response.json()) as Reply) : null
  } catch {
    return null
  }
}
