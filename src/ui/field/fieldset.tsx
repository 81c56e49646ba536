import type { PropsWithChildren } from 'hono/jsx'
import { describedBy, Guidance, Requirement, type FieldProps } from './field.tsx'

export type FieldsetProps = PropsWithChildren<Omit<FieldProps, 'label'> & { legend: string }>

/** Several controls that answer one question. */
export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={props.error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy({ ...props, label: props.legend })['aria-describedby']}
    >
      <legend class="field-label">
        {props.legend} <Requirement word={props.requirement} />
      </legend>
      <Guidance {...props} />
      {props.children}
    </fieldset>
  )
}
