import { PAIR_KERNEL } from './pair-kernel-bytes.ts'

/** Start of an array in the kernel's memory. */
interface Place {
  readonly value: number
}

/** The arithmetic of many pairs in WebAssembly (kernel/pair-kernel.ts). `plan` and `open` are 0 where the memory does not suffice. */
export interface PairKernel {
  readonly memory: { readonly buffer: ArrayBuffer }
  plan: (
    pupils: number,
    items: number,
    options: number,
    levels: number,
    omitted: number,
    isShared: number,
    isSkipped: number,
  ) => number
  prepare: () => void
  open: (count: number) => number
  score: (i: number, from: number, to: number) => void
  complete: (i: number, from: number, to: number, row: number) => void
  readonly choices: Place
  readonly right: Place
  readonly levelOf: Place
  readonly starts: Place
  readonly omitted: Place
  readonly probabilities: Place
  readonly chosenWrong: Place
  readonly members: Place
  readonly values: Place
}

declare global {
  // What Node offers and its types leave out.
  namespace WebAssembly {
    const Module: new (bytes: Uint8Array) => Module
    const Instance: new (module: Module) => { readonly exports: object }
  }
}

const FUNCTIONS = ['plan', 'prepare', 'open', 'score', 'complete']

let compiled: WebAssembly.Module | null = null

/** A kernel with a memory of its own. */
export function startPairKernel(): PairKernel {
  compiled ??= new WebAssembly.Module(Buffer.from(PAIR_KERNEL, 'base64'))
  const { exports } = new WebAssembly.Instance(compiled)
  if (!isKernel(exports)) throw new TypeError('pair-kernel-bytes.ts holds another kernel')
  return exports
}

const isKernel = (exports: object): exports is PairKernel => FUNCTIONS.every((name) => name in exports)
