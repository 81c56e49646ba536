import { awkward, type Examples } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: Examples = {
  'no document yet': (
    <EmptyState
      title="No document has been submitted yet"
      text="The call is open until 30 January 2026. Documents appear here as soon as they are numbered."
      action={{ text: 'Read the call', href: '#call' }}
    />
  ),
  'nothing found': <EmptyState title={awkward.hostile} text={`${awkward.long} ${awkward.arabic}`} />,
}
