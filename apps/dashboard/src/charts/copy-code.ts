const BACK_MS = 2000

/** Copies the code that belongs to the button, and says so on it for a moment. */
export const copyCode = async (button: HTMLElement): Promise<void> => {
  const code = button.closest('.origin-code')?.querySelector('code')?.textContent ?? ''
  await navigator.clipboard.writeText(code)
  const before = [...button.childNodes]
  button.replaceChildren(button.dataset.copy ?? '')
  setTimeout(() => button.replaceChildren(...before), BACK_MS)
}
