export const openPost =
  (_config: unknown) =>
  async (_message: { to: string; subject: string; text: string }): Promise<void> => {}
