import { awkward, type Examples } from '../example.ts'
import { Receipt } from './receipt.tsx'

export const receiptExamples: Examples = {
  'a code to write down': (
    <Receipt label="Your receipt code" code="7KRM-4XPA-9RTC-WH36" text="Write it down. It is shown this once." />
  ),
  'awkward words': <Receipt label={awkward.arabic} code="7KRM-4XPA-9RTC-WH36" text={awkward.long} />,
}
