import { awkward, type Examples } from '../example.ts'
import { Select } from '../field/select.tsx'
import { FilterForm } from './filter-form.tsx'

export const filterFormExamples: Examples = {
  'two choices and a button': (
    <FilterForm action="#show" button="Show">
      <Select name="group" label="Group" options={[{ value: '', text: 'All' }]} />
      <Select name="type" label="Type" options={[{ value: '', text: awkward.long }]} />
    </FilterForm>
  ),
}
