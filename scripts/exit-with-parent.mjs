import { isMainThread } from 'node:worker_threads'

// Preloaded into each service: a runner killed hard cannot stop its children, but its channel to them closes. Their
// output then has no reader either, and must not end them before they have closed properly.
if (isMainThread && process.channel) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
