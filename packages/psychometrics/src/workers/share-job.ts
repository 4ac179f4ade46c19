import type { PairJob } from './pair-messages.ts'

/** The same job with its arrays in shared memory. */
export function shareJob({ table, model, rule }: PairJob): PairJob {
  return {
    rule,
    table: {
      ...table,
      choices: copyInto(table.choices, (buffer) => new Uint8Array(buffer)),
      offered: copyInto(table.offered, (buffer) => new Uint8Array(buffer)),
      right: copyInto(table.right, (buffer) => new Uint8Array(buffer)),
    },
    model: {
      ...model,
      levelOf: copyInto(model.levelOf, (buffer) => new Int32Array(buffer)),
      probabilities: copyInto(model.probabilities, (buffer) => new Float64Array(buffer)),
    },
  }
}

interface Numbers {
  byteLength: number
  set: (values: ArrayLike<number>) => void
}

function copyInto<T extends Numbers & ArrayLike<number>>(values: T, view: (buffer: SharedArrayBuffer) => T): T {
  if ('buffer' in values && values.buffer instanceof SharedArrayBuffer) return values
  const shared = view(new SharedArrayBuffer(values.byteLength))
  shared.set(values)
  return shared
}
