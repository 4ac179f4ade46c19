export const guide = {
  link: 'Panduan',
}
