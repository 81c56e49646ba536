import { awkward, type Examples } from '../example.ts'
import { ActionList } from './action-list.tsx'

export const actionListExamples: Examples = {
  'contributions that wait for the secretariat': (
    <ActionList
      rows={[
        {
          title: 'What families say about shared devices',
          href: '#17',
          text: 'Region Nord · arrived 12 January 2026',
          chips: [{ text: 'three days late', tone: 'wait' }],
          actions: [
            { text: 'Accept late', kind: 'primary', action: '/desk/a', fields: { ground: 'rule-7' } },
            { text: 'Return', kind: 'danger', label: 'Return “What families say”', action: '/desk/b' },
            { text: 'Read', href: '#17' },
          ],
        },
        { title: awkward.arabic, language: 'ar', actions: [{ text: 'Number it', action: '/desk/c' }] },
        { title: awkward.hostile, text: awkward.long, actions: [{ text: awkward.long, action: '/desk/d' }] },
      ]}
    />
  ),
}
