import type { MatterName } from '../reply.ts'

const part = (body: string) => encodeURIComponent(body)

/** The pages of this area at the desk. */
export const places = {
  replies: (body: string) => `/desk/replies/${part(body)}`,
  reply: (body: string, name: MatterName) =>
    'finding' in name
      ? `/desk/replies/${part(body)}/recommendations/${name.finding}`
      : `/desk/replies/${part(body)}/message?document=${encodeURIComponent(name.symbol)}&block=${encodeURIComponent(name.block)}`,
  commitments: (body: string) => `/desk/commitments/${part(body)}`,
  newCommitment: (body: string) => `/desk/commitments/${part(body)}/new`,
  commitment: (body: string, number: number) => `/desk/commitments/${part(body)}/${number}`,
}
