import { afterEach, beforeEach, vi, type MockInstance } from 'vitest'

// Nothing in the program writes to console.error; a library that does has met something we should know of.
let spy: MockInstance

beforeEach(() => {
  spy = vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = spy.mock.calls.map((call) => call.join(' '))
  spy.mockRestore()
  if (calls.length) throw new Error(`unexpected console.error: ${calls.join('\n')}`)
})
