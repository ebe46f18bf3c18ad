import { hostname } from 'node:os';

/** Name of this process in the outbox: 'office-pc#4711'. */
export function ownOwner(): string {
  return `${hostname()}#${process.pid}`;
}

/**
 * Whether the process of that name is certainly dead: it ran on this computer and its number is free. A number in use
 * again looks alive; its claim then runs out by itself.
 */
export function isOwnerGone(owner: string): boolean {
  const found = /^(.*)#(\d+)$/u.exec(owner);
  if (found === null || found[1] !== hostname()) return false;
  try {
    process.kill(Number(found[2]), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
