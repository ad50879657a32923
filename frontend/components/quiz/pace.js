// @ts-check
/** How long a change waits before it is sent, in milliseconds: more of the same may follow. */
export const QUICK = 0;
export const TICKING = 250;
export const TYPING = 700;
