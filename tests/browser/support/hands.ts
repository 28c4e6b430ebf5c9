import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: the same story may be told by pointer and by keyboard alone. */
export type Hands = {
  press(control: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Marks one of several radio buttons, or a check box. */
  choose(choice: Locator): Promise<void>;
  /** Picks from a list by its label. */
  pick(list: Locator, label: string): Promise<void>;
  /** YYYY-MM-DD. */
  date(field: Locator, day: string): Promise<void>;
};

export const byPointer: Hands = {
  press: (control) => control.click(),
  type: (field, text) => field.fill(text),
  choose: (choice) => choice.check(),
  pick: async (list, label) => void (await list.selectOption({ label })),
  date: (field, day) => field.fill(day),
};

const FURTHEST = 80;
const DATE_PARTS = 3;
const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

const placeOf = (list: Locator, label: string): Promise<number> =>
  list
    .locator('option')
    .evaluateAll(
      (options, text) => options.findIndex(({ textContent }) => textContent === text),
      label,
    );

/** Nothing but keys: forward by Tab until the control has the focus, or it cannot be reached. */
export function byKeyboard(page: Page): Hands {
  async function reach(control: Locator, key = 'Tab'): Promise<void> {
    await control.waitFor();
    for (let step = 0; step < FURTHEST; step += 1) {
      if (await isFocused(control)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`no way by ${key} to ${control}`);
  }
  return {
    async press(control) {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    async type(field, text) {
      await reach(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    async choose(choice) {
      // Of a group of radio buttons Tab reaches one; the arrows go on from there.
      await reach(page.locator(`[name="${await choice.getAttribute('name')}"]`).first());
      await reach(choice, 'ArrowDown');
      await page.keyboard.press('Space');
    },
    async pick(list, label) {
      await reach(list);
      const place = await placeOf(list, label);
      for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
    },
    async date(field, day) {
      const [year = '', month = '', date = ''] = day.split('-');
      await reach(field);
      // Which part comes first is up to the browser's own language.
      await page.keyboard.type(month + date + year);
      if ((await field.inputValue()) === day) return;
      for (let part = 0; part < DATE_PARTS; part += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type(year);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type(month + date);
    },
  };
}
