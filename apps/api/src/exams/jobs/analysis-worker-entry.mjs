// Node 20 gives no loader of its parent to a worker: it has to ask for TypeScript itself.
import { register } from 'tsx/esm/api'

register()
await import('./analysis-worker.ts')
