import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Transport } from './transport.ts';
import { createFetchTransport } from './transport-fetch.ts';
import { createNodeTransport } from './transport-node.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const servers: Server[] = [];

/** A server on a free port; 'localhost' and '127.0.0.1' stand for two hosts. */
async function serve(handler: Handler, host = '127.0.0.1'): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => handler(request, response, body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const both: [string, () => Transport][] = [
  ['got', () => createNodeTransport()],
  ['fetch', () => createFetchTransport()],
];

describe.each(both)('transport over %s', (_, make) => {
  it('sends query, headers and JSON body, and gives any status as an answer', async () => {
    const url = await serve((request, response, body) => {
      response.writeHead(418, { 'content-type': 'text/plain', 'X-Kind': 'Teapot' });
      response.end(
        `${request.method} ${request.url} ${request.headers.tenant} ${request.headers['content-type']} ${body}`,
      );
    });
    const answer = await make()({
      method: 'POST',
      url: `${url}/api?a=0`,
      query: { inMaTrangThais: [2, 4], tuKhoa: 'đ+', none: undefined, on: true },
      headers: { tenant: 'root' },
      body: { kind: 'json', value: { tuNgay: '2025-06-01' } },
    });
    expect(answer.status).toBe(418);
    expect(answer.headers['x-kind']).toBe('Teapot');
    expect(answer.text).toBe(
      'POST /api?a=0&inMaTrangThais=2&inMaTrangThais=4&tuKhoa=%C4%91%2B&on=true root application/json {"tuNgay":"2025-06-01"}',
    );
  });

  it('sends a form as browsers do', async () => {
    const url = await serve((request, response, body) => {
      response.end(`${request.headers['content-type']}|${body}`);
    });
    const fields = [
      ['__VIEWSTATE', 'a+b'],
      ['chk', '1'],
      ['chk', '2'],
    ] as const;
    const answer = await make()({ method: 'POST', url, body: { kind: 'form', fields } });
    expect(answer.text).toBe('application/x-www-form-urlencoded|__VIEWSTATE=a%2Bb&chk=1&chk=2');
  });

  it('gives a file byte for byte where bytes are wanted, and only there', async () => {
    const file = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const url = await serve((_request, response) => response.end(file));
    const answer = await make()({ method: 'GET', url, wantBytes: true });
    expect(answer.bytes).toEqual(file);
    expect(await make()({ method: 'GET', url })).not.toHaveProperty('bytes');
  });

  it('reads compressed answers and other charsets', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/gzip') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync('Đúng hẹn'));
      } else {
        response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' });
        response.end(Buffer.from([0xe9]));
      }
    });
    expect((await make()({ method: 'GET', url: `${url}/gzip` })).text).toBe('Đúng hẹn');
    expect((await make()({ method: 'GET', url: `${url}/old` })).text).toBe('é');
  });

  it('follows redirects and says where it ended', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else response.end(`${request.method} arrived`);
    });
    const answer = await make()({ method: 'POST', url: `${url}/a`, body: { kind: 'json', value: {} } });
    expect(answer).toMatchObject({ status: 200, url: `${url}/b`, text: 'GET arrived' });
  });

  it('is TIMEOUT when the answer does not come, or does not end, in time', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/half') response.write('half');
    });
    for (const path of ['/never', '/half']) {
      const sent = make()({ method: 'GET', url: url + path, timeout: 60 });
      await expect(sent).rejects.toMatchObject({ code: 'TIMEOUT' });
    }
  });

  it('is NETWORK when nobody listens, or the line drops in the middle', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/half') {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('half');
      }
      setTimeout(() => request.socket.destroy(), 10);
    });
    await expect(make()({ method: 'GET', url: `${url}/half` })).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(make()({ method: 'GET', url: `${url}/drop` })).rejects.toMatchObject({ code: 'NETWORK' });
    await expect(make()({ method: 'GET', url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({
      code: 'NETWORK',
    });
  });

  it('an aborted request throws the reason it was aborted with', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const sent = make()({ method: 'GET', url, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('stopped by the officer')), 10);
    await expect(sent).rejects.toThrow('stopped by the officer');
    await expect(make()({ method: 'GET', url, signal: controller.signal })).rejects.toThrow(
      'stopped by the officer',
    );
  });

  it('sends once: nothing is retried here', async () => {
    let requests = 0;
    const url = await serve((_request, response) => {
      requests += 1;
      response.writeHead(503, { 'retry-after': '1' }).end();
    });
    expect((await make()({ method: 'GET', url })).status).toBe(503);
    expect(requests).toBe(1);
  });

  it('its failures hold no header, body or query', async () => {
    const sent = make()({
      method: 'POST',
      url: 'http://127.0.0.1:9/api/tokens?code=SECRET-1',
      headers: { authorization: 'Bearer SECRET-2' },
      body: { kind: 'json', value: { password: 'SECRET-3' } },
    });
    const error = await sent.catch((thrown: unknown) => thrown);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('SECRET');
  });

  it.each(['motcua', 'file:///etc/passwd', 'javascript:alert(1)'])('refuses the address %s', async (url) => {
    await expect(make()({ method: 'GET', url })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('transport over got', () => {
  it('says who calls, with the office contact where one is set', async () => {
    const url = await serve((request, response) => {
      response.end(request.headers['user-agent']);
    });
    const agent = async (transport: Transport) => (await transport({ method: 'GET', url })).text;
    expect(await agent(createNodeTransport())).toBe('dung-hen/0.1');
    expect(await agent(createNodeTransport({ contact: 'https://xa.example/cntt' }))).toBe(
      'dung-hen/0.1 (+https://xa.example/cntt)',
    );
    expect(await agent(createNodeTransport({ userAgent: 'x/1' }))).toBe('x/1');
  });

  it('keeps cookies per host along a log-in chain, and the Authorization header at home', async () => {
    const seen: string[] = [];
    const note = (name: string, request: IncomingMessage) =>
      seen.push(`${name} cookie=${request.headers.cookie ?? ''} auth=${request.headers.authorization ?? ''}`);
    let portal = '';
    const sso = await serve((request, response) => {
      note('sso', request);
      response.writeHead(302, { location: `${portal}/back`, 'set-cookie': 'sso=1; Path=/' }).end();
    }, 'localhost');
    portal = await serve((request, response) => {
      note('portal', request);
      const onward =
        request.url === '/' ? { location: `${sso}/login`, 'set-cookie': 'portal=1; Path=/' } : {};
      response.writeHead(request.url === '/' ? 302 : 200, onward).end('in');
    });
    const transport = createNodeTransport();
    const headers = { authorization: 'Bearer x' };
    expect((await transport({ method: 'GET', url: `${portal}/`, headers })).text).toBe('in');
    await transport({ method: 'GET', url: `${portal}/again` });
    expect(seen).toEqual([
      'portal cookie= auth=Bearer x',
      'sso cookie= auth=',
      'portal cookie=portal=1 auth=',
      'portal cookie=portal=1 auth=',
    ]);
  });

  it('stops at a redirect when told to', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: '/login' }).end();
    });
    const answer = await createNodeTransport()({ method: 'GET', url, followRedirects: false });
    expect(answer).toMatchObject({ status: 302, headers: { location: '/login' } });
  });

  it('redirects without end are SITE_CHANGED', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: '/' }).end();
    });
    await expect(createNodeTransport()({ method: 'GET', url })).rejects.toMatchObject({
      code: 'SITE_CHANGED',
    });
  });

  it('stops reading an answer without end', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(5_000_000)));
    });
    const sent = createNodeTransport({ maxBytes: 100_000 })({ method: 'GET', url });
    await expect(sent).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  });
});

describe('transport over fetch', () => {
  it('cannot show a redirect and says so', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, url: '', headers: new Headers(), body: null };
    const transport = createFetchTransport({ fetch: async () => opaque as Response });
    const sent = transport({ method: 'GET', url: 'https://motcua.example/', followRedirects: false });
    await expect(sent).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });

  it('sends the page’s own cookies only where told', async () => {
    const told: RequestInit[] = [];
    const fetch = async (_input: unknown, init?: RequestInit) => {
      told.push(init ?? {});
      return new Response('{}');
    };
    await createFetchTransport({ fetch })({ method: 'GET', url: 'https://motcua.example/' });
    await createFetchTransport({ fetch, credentials: 'include' })({
      method: 'GET',
      url: 'https://motcua.example/',
    });
    expect(told.map((init) => init.credentials)).toEqual(['same-origin', 'include']);
  });
});
