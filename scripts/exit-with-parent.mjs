import { isMainThread } from 'node:worker_threads'

// Preloaded into each service: a runner killed hard cannot stop its children, but its channel to them closes.
if (isMainThread && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
