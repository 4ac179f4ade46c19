import { isMainThread } from 'node:worker_threads'

// Preloaded into each service: a runner killed hard cannot stop its children, but its channel to them closes. Their
// output then has no reader, which must not end them before they closed properly. What they fork is left alone.
if (isMainThread && process.channel && process.ppid === Number(process.env.PANTAU_RUNNER_PID)) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
