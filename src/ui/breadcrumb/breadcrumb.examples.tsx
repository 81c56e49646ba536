import { awkward, type Examples } from '../example.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const breadcrumbExamples: Examples = {
  'a page two levels in': (
    <Breadcrumb
      label="Where you are"
      items={[{ text: 'Meetings', href: '#a' }, { text: '24th meeting', href: '#b' }, { text: 'Report' }]}
    />
  ),
  'hostile, long and right-to-left names': (
    <Breadcrumb
      label="Where you are, too"
      items={[
        { text: awkward.hostile, href: '#a' },
        { text: awkward.arabic, href: '#b' },
        { text: awkward.long, href: '#c' },
      ]}
    />
  ),
}
