import type { Examples } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const paginationExamples: Examples = {
  'the second of many pages': (
    <Pagination
      label="Pages"
      previous={{ text: 'Previous', href: '#1' }}
      next={{ text: 'Next', href: '#3' }}
      pages={[
        { text: '1', href: '#1', label: 'Page 1' },
        { text: '2', href: '#2', label: 'Page 2', current: true },
        { text: '3', href: '#3', label: 'Page 3' },
        { text: '…' },
        { text: '41', href: '#41', label: 'Page 41' },
      ]}
    />
  ),
}
