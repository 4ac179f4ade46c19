const BACK_MS = 2000

/** Copies the text that stands in one block with the button, and says so on it for a moment. */
export const copyCode = async (button: HTMLElement): Promise<void> => {
  const code = button.closest('.copied-block')?.querySelector('pre')?.textContent ?? ''
  await navigator.clipboard.writeText(code)
  const before = [...button.childNodes]
  button.replaceChildren(button.dataset.copy ?? '')
  setTimeout(() => button.replaceChildren(...before), BACK_MS)
}
