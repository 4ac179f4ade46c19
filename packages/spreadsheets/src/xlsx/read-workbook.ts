import type { Archive } from './open-archive.ts'
import { readXml } from './parse-xml.ts'

export interface WorkbookSheet {
  name: string
  part: string
  isHidden: boolean
}

export interface Workbook {
  sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 (old Macintosh files). */
  isSystem1904: boolean
  /** Per cell style: whether it shows a day or a month. */
  isDateStyle: readonly boolean[]
  sharedStrings: readonly string[]
}

const absolutePart = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const readRelations = async (archive: Archive) => {
  const targets = new Map<string, string>()
  const byType = new Map<string, string>()
  const stream = await archive.openPart('xl/_rels/workbook.xml.rels')
  await readXml(stream, {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name !== 'Relationship') return
      targets.set(Id, absolutePart(Target))
      byType.set(Type.slice(Type.lastIndexOf('/') + 1), absolutePart(Target))
    },
  })
  return { targets, byType }
}

// Built-in number formats that show days or months (ECMA-376 part 1, 18.8.30, with the East Asian ones).
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

const isDateFormat = (code: string): boolean => {
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[dy]/i.test(plain) || (/m/i.test(plain) && !/[hs]/i.test(plain))
}

const readDateStyles = async (archive: Archive, part: string): Promise<boolean[]> => {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let isInCellXfs = false
  await readXml(await archive.openPart(part), {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') custom.set(id, isDateFormat(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') isInCellXfs = true
      else if (name === 'xf' && isInCellXfs) styles.push(custom.get(id) ?? isBuiltInDate(id))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellXfs = false
    },
  })
  return styles
}

const readSharedStrings = async (archive: Archive, part: string): Promise<string[]> => {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  await readXml(await archive.openPart(part), {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = !isPhonetic
    },
    text: (part) => {
      if (isText) text += part
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') strings.push(text)
    },
  })
  return strings
}

/** Reads everything but the cells: sheets by name, date styles, shared texts. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const { targets, byType } = await readRelations(archive)
  const sheets: WorkbookSheet[] = []
  let isSystem1904 = false
  await readXml(await archive.openPart('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') isSystem1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible'
      sheets.push({ name: attributes.name ?? '', part, isHidden })
    },
  })
  return {
    sheets,
    isSystem1904,
    isDateStyle: await readDateStyles(archive, byType.get('styles') ?? 'xl/styles.xml'),
    sharedStrings: await readSharedStrings(archive, byType.get('sharedStrings') ?? 'xl/sharedStrings.xml'),
  }
}
