import { awkward, type Examples } from '../example.ts'
import { DataTable } from './data-table.tsx'

const columns = [
  { text: 'Region' },
  { text: 'Contributions', numeric: true },
  { text: 'Of these late', numeric: true },
  { text: 'First answer' },
]

export const dataTableExamples: Examples = {
  'figures under one another': (
    <DataTable
      caption="Contributions by region"
      columns={columns}
      rows={[
        ['Africa', '1,204', '12', 'in four days'],
        [<a href="#region">Arab States</a>, '96', '0', awkward.arabic],
        [awkward.hostile, '8', '1', awkward.long],
      ]}
    />
  ),
  'no row yet': <DataTable caption="Comments" columns={columns} rows={[]} empty="Nobody has commented yet." />,
}
