import { awkward, type Examples } from '../example.ts'
import { SearchForm } from './search-form.tsx'

export const searchFormExamples: Examples = {
  'words to look for': (
    <SearchForm action="/search" name="words" label="Words to look for" value={awkward.hostile} button="Search" />
  ),
}
