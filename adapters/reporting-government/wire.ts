import { DungHenError } from '@dung-hen/domain';
import type { PageDocument, PageElement } from '@dung-hen/page';
import { type FormInput, type FormRequest, formOf, requestOf, resolve } from './wire/html-form.ts';
import { clickOf } from './wire/scripted-click.ts';

/**
 * What goes over the wire when something on a page is clicked. This portal has no known API: its wire is the forms
 * and links its own pages hold, so a request is always read from the page that is open, never made up.
 * Throws UNSUPPORTED (naming the label) for a control whose work only the page's script knows.
 */
export function requestOfClick(
  control: PageElement,
  page: PageDocument,
  label: string,
  input: Omit<FormInput, 'submitter' | 'assignments'> = {},
): FormRequest {
  const click = clickOf(control, page);
  switch (click.kind) {
    case 'submit': {
      const form = formOf(control, page);
      if (form === null) throw unsupported(label, page, 'it stands in no form');
      const { assignments } = click;
      return sendable(
        requestOf(form, page, { ...input, assignments, submitter: control }),
        form,
        page,
        label,
      );
    }
    case 'postback': {
      const form = formOf(control, page) ?? postbackForm(page);
      if (form === null) throw unsupported(label, page, 'it posts back without a form');
      const assignments = [
        { field: '__EVENTTARGET', value: click.target },
        { field: '__EVENTARGUMENT', value: click.argument },
      ];
      return sendable(requestOf(form, page, { ...input, assignments }), form, page, label);
    }
    case 'send': {
      const form = click.form === null ? formOf(control, page) : namedForm(click.form, page);
      const sent = form ?? onlyForm(page);
      if (sent === null) throw unsupported(label, page, 'its form was not found');
      return sendable(requestOf(sent, page, { ...input, assignments: click.assignments }), sent, page, label);
    }
    case 'post': {
      const form =
        (click.form === null ? formOf(control, page) : namedForm(click.form, page)) ?? onlyForm(page);
      if (form === null) throw unsupported(label, page, 'its form was not found');
      const request = sendable(requestOf(form, page, input), form, page, label);
      const url = click.address === null ? request.url : visitOf(click.address, page, label).url;
      return { ...request, method: 'POST', url };
    }
    case 'visit':
      return visitOf(click.address, page, label);
    case 'open':
    case 'script':
      throw unsupported(label, page, 'it works by the page’s own script only');
  }
}

/** The request of following a link to `address` on `page`. */
export function visitOf(address: string, page: PageDocument, label: string): FormRequest {
  const url = resolvable(address, page);
  if (url === null) throw unsupported(label, page, 'it leads to no web address');
  return { method: 'GET', url, fields: [], encoding: 'urlencoded' };
}

function resolvable(address: string, page: PageDocument): string | null {
  try {
    const url = resolve(address, page);
    url.hash = '';
    return /^https?:$/u.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * A form asking for multipart is sent url-encoded as long as it takes no file that must be chosen: every server
 * framework in use here reads both. Anything else cannot be sent faithfully.
 */
function sendable(request: FormRequest, form: PageElement, page: PageDocument, label: string): FormRequest {
  if (request.encoding === 'urlencoded') return request;
  const files = form.find('input').filter((input) => input.attr('type')?.toLowerCase() === 'file');
  if (request.encoding === 'text' || files.some((file) => file.attr('required') !== null)) {
    throw unsupported(label, page, 'its form wants a file or a kind of message that cannot be sent');
  }
  const names = new Set(files.map((file) => file.attr('name')));
  return { ...request, fields: request.fields.filter(([name]) => !names.has(name)) };
}

/** The form ASP.NET posts back: the one with its view state, else the first. */
function postbackForm(page: PageDocument): PageElement | null {
  const forms = page.root.find('form');
  const marks = new Set(['__VIEWSTATE', '__EVENTTARGET']);
  return (
    forms.find((form) => form.find('input').some((one) => marks.has(one.attr('name') ?? ''))) ??
    forms[0] ??
    null
  );
}

function namedForm(name: string, page: PageDocument): PageElement | null {
  return (
    page.root.find('form').find((form) => form.attr('id') === name || form.attr('name') === name) ?? null
  );
}

function onlyForm(page: PageDocument): PageElement | null {
  const forms = page.root.find('form');
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

function unsupported(label: string, page: PageDocument, why: string): DungHenError {
  return new DungHenError('UNSUPPORTED', {
    adapter: 'reporting-government',
    step: 'press',
    label,
    url: page.url,
    detail: `"${label}" cannot be pressed from here: ${why}`,
  });
}
