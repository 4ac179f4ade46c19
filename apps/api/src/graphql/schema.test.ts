import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType } from 'graphql'
import { expect, test } from 'vitest'
import { buildSchema } from './schema.ts'

const schema = buildSchema()
const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

/** Of a field `id` every type says the same; it is described where it is declared, at Node. */
function listUndescribed(): string[] {
  const missing: string[] = []
  const note = (path: string, description: string | null | undefined) => {
    if (!description?.trim()) missing.push(path)
  }
  for (const type of ours) {
    const isBuiltIn = isScalarType(type) && ['ID', 'Int', 'Float', 'String', 'Boolean'].includes(type.name)
    if (!isBuiltIn) note(type.name, type.description)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field.description)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const isNodeId = field.name === 'id' && isObjectType(type) && type.getInterfaces().length > 0
      if (!isNodeId) note(`${type.name}.${field.name}`, field.description)
      for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg.description)
    }
  }
  return missing
}

test('every type, field, argument and enum value is described', () => {
  expect(listUndescribed()).toEqual([])
})

test('every list and number that a program must not guess at is typed: no field answers raw JSON but mappings and shapes', () => {
  const raw = ours.flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name === 'Json')
          .map((field) => `${type.name}.${field.name}`)
      : [],
  )
  expect(raw).toEqual(['AreaBoundary.geometry', 'ImportPreview.mapping'])
})
