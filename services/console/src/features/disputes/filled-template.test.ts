import { expect, it } from 'vitest';
import { filledTemplate } from './filled-template.js';

it('fills a reply template with the number, the store and the goods, wherever they stand', () => {
  const values = { number: '7K3M', store: '枫禾$&店', goods: '四件套' };

  expect(filledTemplate('{store}：{number} 的{goods}，{number}', values)).toBe(
    '枫禾$&店：7K3M 的四件套，7K3M',
  );
});
