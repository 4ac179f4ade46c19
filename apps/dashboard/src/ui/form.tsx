import type { ComponentProps, ReactNode } from 'react'

interface Look {
  isPlain?: boolean
  isSmall?: boolean
}

const looks = ({ isPlain, isSmall }: Look): string =>
  ['button', isPlain && 'button-plain', isSmall && 'button-small'].filter(Boolean).join(' ')

/** Props: those of a button, isPlain (outlined), isSmall. */
export const Button = ({ isPlain, isSmall, type = 'submit', ...rest }: ComponentProps<'button'> & Look) => (
  <button {...rest} type={type} className={looks({ ...(isPlain && { isPlain }), ...(isSmall && { isSmall }) })} />
)

/** A link that looks like a button. Props: those of a link, isPlain, isSmall. */
export const ButtonLink = ({ isPlain, isSmall, ...rest }: ComponentProps<'a'> & Look) => (
  <a {...rest} className={looks({ ...(isPlain && { isPlain }), ...(isSmall && { isSmall }) })} />
)

interface FieldWords {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: ReactNode
}

const describedBy = ({ id, hint, error }: FieldWords): { 'aria-describedby'?: string; 'aria-invalid'?: true } => {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return { ...(ids !== '' && { 'aria-describedby': ids }), ...(error !== undefined && { 'aria-invalid': true }) }
}

const Field = ({ id, label, hint, error, children }: FieldWords & { children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {hint !== undefined && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error !== undefined && (
      <p className="field-error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
)

/** A labelled input, also for files. Props: id, label, hint, error, and those of an input. */
export const InputField = ({ label, hint, error, id, ...rest }: FieldWords & ComponentProps<'input'>) => {
  const words: FieldWords = { id, label, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) }
  return (
    <Field {...words}>
      <input {...rest} {...describedBy(words)} id={id} className="control" />
    </Field>
  )
}

export interface SelectFieldProps extends FieldWords, Omit<ComponentProps<'select'>, 'id'> {
  options: readonly { value: string; words: string }[]
}

/** A labelled choice. Props: id, label, hint, error, options {value, words}, and those of a select. */
export const SelectField = ({ label, hint, error, id, options, ...rest }: SelectFieldProps) => {
  const words: FieldWords = { id, label, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) }
  return (
    <Field {...words}>
      <select {...rest} {...describedBy(words)} id={id} className="control">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Field>
  )
}
