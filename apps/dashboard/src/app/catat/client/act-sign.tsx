/** Plum triangle: somebody must act now. Always beside words. */
export const ActSign = () => (
  <svg className="icon act-sign" viewBox="0 0 18 18" aria-hidden="true">
    <path className="risk-act" d="M9 2 16.5 15.5h-15Z" />
  </svg>
)
