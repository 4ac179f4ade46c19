/** Kemendagri codes of a regency, a province, or the country. */
const wide = /^(ID|\d\d(\.\d\d)?)$/

/** Whether someone may read the whole regency, not only a puskesmas, a village or a school in it. */
export const readsRegency = ({ areas }: { readonly areas: readonly { readonly code: string }[] }): boolean =>
  areas.length === 0 || areas.some(({ code }) => wide.test(code))
