import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from './loading.js';
import { NoSuchPage } from './no-such-page.js';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const SignIn = page(async () => (await import('../features/account/sign-in.js')).SignIn);
const Mine = page(async () => (await import('../features/mine/mine.js')).Mine);

/** Every page of the app: a table of contents. Each is loaded when it is opened. */
export function Routing() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/mine" element={<Mine />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </Suspense>
  );
}
