import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { isOwnerGone, ownOwner } from './owner.ts';

it('knows itself to be alive and an ended process to be gone', () => {
  expect(isOwnerGone(ownOwner())).toBe(false);
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  expect(isOwnerGone(`${hostname()}#${pid}`)).toBe(true);
});

it('does not judge processes of other computers, or names it does not understand', () => {
  expect(isOwnerGone('other-pc#1')).toBe(false);
  expect(isOwnerGone('store')).toBe(false);
  expect(isOwnerGone('')).toBe(false);
});
