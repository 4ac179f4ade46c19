import { fitName, type Link, type LinkLook, type LinkNode } from '../../../../charts/link-layout.ts'
import type { TkdArea } from '../../../../graphql/generated/graphql.ts'
import { nameWithin } from '../schools/short-school-name.ts'

interface Person {
  readonly number: string
  readonly name: string | null
  readonly schoolCode: string
}

/** Who examined the children of a grade of a class. */
export interface Examination {
  readonly schoolCode: string
  readonly schoolName: string
  readonly className: string
  readonly grade: number
  readonly areas: readonly TkdArea[]
  readonly examiner: Person
  /** Null of few children, for an office. */
  readonly pupils: number | null
  readonly isOwnTeacher: boolean
  readonly isFromAbove: boolean
}

/** A line of the network, with the examinations it stands for. */
export interface NetworkLink extends Link {
  readonly examinations: readonly Examination[]
}

export interface Network {
  readonly left: readonly LinkNode[]
  readonly right: readonly LinkNode[]
  readonly links: readonly NetworkLink[]
}

export const lookOf = ({ isOwnTeacher, isFromAbove }: Examination): LinkLook => {
  if (isOwnTeacher) return 'bad'
  return isFromAbove ? 'good' : 'plain'
}

interface Ends {
  readonly left: (examination: Examination) => LinkNode
  readonly right: (examination: Examination) => LinkNode
}

const lookOrder: readonly LinkLook[] = ['bad', 'plain', 'good']

function build(examinations: readonly Examination[], ends: Ends): Network {
  const [left, right] = [new Map<string, LinkNode>(), new Map<string, LinkNode>()]
  const links = new Map<string, NetworkLink>()
  for (const examination of examinations) {
    const [from, to] = [ends.left(examination), ends.right(examination)]
    const look = lookOf(examination)
    const key = `${from.key} ${to.key} ${look}`
    left.set(from.key, from)
    right.set(to.key, to)
    const known = links.get(key)?.examinations ?? []
    links.set(key, { key, from: from.key, to: to.key, look, examinations: [...known, examination] })
  }
  const order = ({ look }: Link) => lookOrder.indexOf(look)
  return {
    left: [...left.values()],
    right: [...right.values()],
    links: [...links.values()].toSorted((one, other) => order(one) - order(other)),
  }
}

/** Of a school: its classes, and the persons who examined them. What is to be looked at comes first. */
export const networkOfSchool = (examinations: readonly Examination[]): Network =>
  build(examinations, {
    left: ({ className, grade }) => ({ key: `${grade} ${className}`, label: className, tick: fitName(className) }),
    right: ({ examiner: { number, name } }) => ({ key: number, label: name ?? number, tick: fitName(name ?? number) }),
  })

/** Of a kecamatan: its schools, and the schools from which their examiners come. */
export function networkOfSubdistrict(examinations: readonly Examination[], subdistrict: string): Network {
  const names = new Map(examinations.map(({ schoolCode, schoolName }) => [schoolCode, schoolName]))
  const node = (code: string): LinkNode => {
    const name = names.get(code) ?? `NPSN ${code}`
    return { key: code, label: name, tick: fitName(nameWithin(name, subdistrict)) }
  }
  return build(examinations, {
    left: ({ schoolCode }) => node(schoolCode),
    right: ({ examiner }) => node(examiner.schoolCode),
  })
}

/** Children behind a line; null where some of them are too few to be told. */
export const countPupils = ({ examinations }: NetworkLink): number | null =>
  examinations.some(({ pupils }) => pupils === null)
    ? null
    : examinations.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0)

export const countLooks = ({ links }: Network): Readonly<Record<LinkLook, number>> => {
  const count = (look: LinkLook) => links.filter((link) => link.look === look).length
  return { good: count('good'), bad: count('bad'), plain: count('plain') }
}
