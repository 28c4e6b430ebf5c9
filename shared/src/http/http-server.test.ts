import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { httpServer } from './http-server.js';
import { testApp } from './test-app.contract.js';

describe('a request', () => {
  it('is born as what Express would make of it, and so keeps its shape', async () => {
    const app = testApp();
    const born: object[] = [];
    const server = httpServer(app).prependListener('request', (req, res) => {
      born.push(Object.getPrototypeOf(req), Object.getPrototypeOf(res));
    });

    await request(server).get('/api/v1/greetings').expect(200);

    expect(born[0]).toBe(app.request);
    expect(born[1]).toBe(app.response);
  });
});
