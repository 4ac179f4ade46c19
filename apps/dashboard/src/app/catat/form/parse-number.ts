/** `52,5`, `52.5` and `2.850` as they are written here: a point before exactly three digits parts thousands. */
export function parseNumber(typed: string): number | null {
  const plain = typed.replace(/\s/g, '')
  if (!/^\d+([.,]\d+)*$/.test(plain)) return null
  const isGrouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)
  const value = Number((isGrouped ? plain.replaceAll('.', '') : plain).replace(',', '.'))
  return Number.isFinite(value) ? value : null
}
