import type { View } from '#platform/view'
import { HiddenFields, Radios } from '#ui'
import type { Phase } from '../consultation.ts'
import { phaseName } from '../pages/words.tsx'
import type { Field } from './localised.tsx'

/** The phase that a form is about: a choice where there are several, else it is clear. */
export const PhaseField = ({ view, field, phases }: { view: View; field: Field; phases: Phase[] }) =>
  phases.length > 1 ? (
    <Radios
      {...field('phase')}
      label={view.t('youth.groups.phase')}
      inline
      choices={phases.map((phase) => ({ value: phase, text: phaseName(view, phase) }))}
    />
  ) : (
    <HiddenFields fields={{ phase: phases[0] ?? '' }} />
  )
