import { civilDateOf } from '@anxintui/shared/calendar/civil-date';

/** In both languages, and without names: an SMS is read by whoever holds the phone. */
export const invitationText = (until: Date): string =>
  `【安心退】有企业邀请您加入其门店或总部工作。请用本手机号登录安心退，在“我的邀请”中接受，${civilDateOf(until)} 前有效。` +
  ' An enterprise invites you to work for it: sign in with this phone and see "my invitations".';
