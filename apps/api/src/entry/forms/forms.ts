import type { FormDefinition } from './form-definition.ts'
import { maternalChildForm } from './maternal-child-form.ts'

/** Every form of monthly entry. */
export const forms: ReadonlyMap<string, FormDefinition> = new Map([[maternalChildForm.key, maternalChildForm]])
