import type { Field } from './field.ts'

interface OptionsFieldProps {
  readonly id: string
  readonly field: Extract<Field, { kind: 'select' | 'radios' | 'checks' }>
  readonly values: readonly string[]
  readonly problem: string | undefined
  readonly isFocused: boolean
}

const focused = { autoFocus: true } as const

/** Large rows to tick, one or several, under one question. */
export const OptionsField = ({ id, field, values, problem, isFocused }: OptionsFieldProps) => {
  const described = [field.hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`].filter(Boolean)
  return (
    <fieldset
      className="field options-field"
      id={id}
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
    >
      <legend>{field.label}</legend>
      {field.hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {problem}
        </p>
      )}
      <div className="options">
        {field.options.map(({ value, words, note }, index) => (
          <label key={value} className="option">
            <input
              type={field.kind === 'checks' ? 'checkbox' : 'radio'}
              name={field.name}
              value={value}
              defaultChecked={values.includes(value)}
              {...(isFocused && index === 0 && focused)}
            />
            <span>
              {words}
              {note !== undefined && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
