/** The page of data quality; what is undefined stays out of its address. */
export function qualityAddress(asked: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return known.length === 0 ? '/data/mutu' : `/data/mutu?${new URLSearchParams(known)}`
}
