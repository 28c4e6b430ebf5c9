import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { BrokenPage } from './broken-page.js';
import { Loading } from './loading.js';
import { NoSuchPage } from './no-such-page.js';
import { SessionBar } from './session-bar.js';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const SignIn = page(async () => (await import('../features/account/sign-in.js')).SignIn);
const NewReturn = page(
  async () => (await import('../features/returns/filing/new-return.js')).NewReturn,
);
const ReturnFiled = page(
  async () => (await import('../features/returns/filing/return-filed.js')).ReturnFiled,
);
const ReturnPage = page(
  async () => (await import('../features/returns/page/return-page.js')).ReturnPage,
);
const PassPage = page(async () => (await import('../features/returns/pass/pass-page.js')).PassPage);
const Mine = page(async () => (await import('../features/mine/mine.js')).Mine);
const Track = page(async () => (await import('../features/mine/track.js')).Track);
const Notices = page(async () => (await import('../features/notices/notices.js')).Notices);
const AccountPage = page(
  async () => (await import('../features/my-data/account-page.js')).AccountPage,
);
const MyDataPage = page(
  async () => (await import('../features/my-data/my-data-page.js')).MyDataPage,
);
const NewComplaint = page(
  async () => (await import('../features/complaints/new-complaint.js')).NewComplaint,
);
const CasePage = page(async () => (await import('../features/cases/case-page.js')).CasePage);

/** Every page of the app: a table of contents. Each is loaded when it is opened. */
export function Routing() {
  return (
    <BrokenPage>
      <SessionBar />
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/sign-in" element={<SignIn />} />
          <Route path="/returns/new" element={<NewReturn />} />
          <Route path="/returns/:id" element={<ReturnPage />} />
          <Route path="/returns/:id/filed" element={<ReturnFiled />} />
          <Route path="/returns/:id/pass" element={<PassPage />} />
          <Route path="/mine" element={<Mine />} />
          <Route path="/track" element={<Track />} />
          <Route path="/notices" element={<Notices />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/my-data" element={<MyDataPage />} />
          <Route path="/cases/new" element={<NewComplaint />} />
          <Route path="/cases/:id" element={<CasePage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </Suspense>
    </BrokenPage>
  );
}
