import type { Words } from '../id.ts'

export const guide: Words['guide'] = {
  link: 'Guide',
}
