/** What `work` gives, worked out when it is first asked for. */
export function once<Value extends NonNullable<unknown>>(work: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= work()
    return value
  }
}
