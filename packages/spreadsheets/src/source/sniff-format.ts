import { open } from 'node:fs/promises'

/** What the first bytes of a file say it is. Zip files need a look inside. */
export type FileNature = 'text' | 'zip' | 'ole' | 'pdf' | 'image' | 'html' | 'binary'

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)

const isImage = (head: Buffer): boolean =>
  starts(head, 0x89, 0x50, 0x4e, 0x47) ||
  starts(head, 0xff, 0xd8, 0xff) ||
  starts(head, 0x47, 0x49, 0x46, 0x38) ||
  (starts(head, 0x42, 0x4d) && head.includes(0)) ||
  starts(head, 0x52, 0x49, 0x46, 0x46) ||
  starts(head, 0x49, 0x49, 0x2a, 0x00) ||
  starts(head, 0x4d, 0x4d, 0x00, 0x2a)

const HTML = /^[\ufeff\s]*<(?:!doctype|html|head|body|table|meta|\?xml|script|div)/i

/** Tells a file's nature by its content, never by its name. */
export const sniffFormat = (head: Buffer): FileNature => {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (isImage(head)) return 'image'
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) return 'text'
  if (head.includes(0)) return 'binary'
  return HTML.test(head.toString('utf8')) ? 'html' : 'text'
}

/** The first bytes of a file and its size. */
export const readHead = async (path: string, length: number): Promise<{ head: Buffer; size: number }> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size)), 0, Math.min(length, size), 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}
