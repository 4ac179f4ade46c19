import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const neverSource = new Set(['node_modules', '.next', '.git', '.data', '.tools'])

/** Every file under the paths (files or folders, relative to root) that the filter keeps, sorted. */
export function listFiles(root, paths, keep = () => true) {
  const found = []
  const visit = (path) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isFile()) {
      if (keep(path)) found.push(path)
      return
    }
    for (const name of readdirSync(full)) if (!neverSource.has(name)) visit(`${path}/${name}`)
  }
  for (const path of paths) visit(path)
  return found.sort()
}

/** Changes when a file's name or content does, and not with its dates or owner. */
export function hashFiles(root, files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
