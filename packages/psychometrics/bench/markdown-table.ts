/** Rows of Markdown tables. */
export const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
export const head = (...cells: string[]) => {
  row(...cells)
  row(...cells.map(() => '---'))
}

/** Four decimals. */
export const short = (value: number) => value.toFixed(4)
