/** A text in both languages of the product. */
export interface Wording {
  id: string
  en: string
}
