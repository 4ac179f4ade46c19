/** Signs beside words, never instead of them. */
const Icon = ({ path, isFilled = false }: { readonly path: string; readonly isFilled?: boolean }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={isFilled ? 'icon icon-filled' : 'icon'}>
    <path d={path} />
  </svg>
)

export const KeptIcon = () => <Icon path="M7 2h10v20H7zM9.500 12l2 2 3.500-4" />
export const CheckIcon = () => <Icon path="M4 12.500l5.500 5.500L20 7" />
export const UnknownIcon = () => (
  <Icon path="M8.500 8.500a3.800 3.800 0 1 1 5.500 3.400c-1.300.7-2 1.400-2 2.900M12 18.500v.5" />
)
export const DangerIcon = () => <Icon path="M12 3 22 21H2zM12 9.500v5M12 17v1" />
export const CallIcon = () => (
  <Icon
    isFilled
    path="M5 3h4l2 5-2.500 2a12 12 0 0 0 5.500 5.500L16 13l5 2v4c0 1.200-.8 2-2 2C10.500 21 3 13.500 3 5c0-1.200.8-2 2-2z"
  />
)
