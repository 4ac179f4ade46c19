/** `Kelas 1A`, `1 A` and `1-a` are one class. */
export const foldClassName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*(kelas|kls\.?)(?=[\s\d])/, '')
    .replace(/[^a-z0-9]/g, '')
