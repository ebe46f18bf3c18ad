import type { PageDocument } from '@dung-hen/page';

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}
