import type { Page } from 'playwright-core';

/** How a shopper works the page of her case. */
export function casePage(page: Page) {
  const part = (command: string) => page.locator(`[data-command="${command}"]`);
  const done = () => page.getByText('已提交。', { exact: true }).waitFor();
  /** Opens what a command asks for, fills it in, and confirms it. */
  async function give(command: string, fill: () => Promise<unknown> = async () => undefined) {
    await part(command).locator('summary').click();
    await fill();
    await part(command).locator('button[type="submit"]').click();
    await done();
  }
  return {
    give,
    offered: async (command: string): Promise<number> => part(command).count(),
    status: (words: string) => page.getByText(words, { exact: true }).first().waitFor(),
    field: (command: string, label: string | RegExp) => part(command).getByLabel(label),
    write: async (words: string) => {
      await part('send-message').getByLabel('留言内容').fill(words);
      await part('send-message').getByRole('button', { name: '发送留言' }).click();
      await page.getByRole('listitem').filter({ hasText: words }).waitFor();
    },
  };
}
