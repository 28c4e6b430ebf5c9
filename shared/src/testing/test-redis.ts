/** The Redis of this run, at a database number that one test file has for itself. */
export function testRedisUrl(database: number): string {
  const uri = process.env['TEST_REDIS_URL'];
  if (!uri) throw new Error('TEST_REDIS_URL is not set; run the tests with: npm test');
  return `${uri}/${database}`;
}
