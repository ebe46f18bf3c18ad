import { request as plainRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** The one-stop system's real host: the extension runs there and nowhere else. */
export const HOST = 'motcua.thanhhoa.gov.vn';
export const ORIGIN = `https://${HOST}`;

/** A hand-made page to be served instead of the portal's. */
export interface FrontPage {
  readonly body: string;
  /** Content-Security-Policy, where the page has one. */
  readonly csp?: string;
}

/** A TLS server on this machine that stands in for the portal's host. */
export interface Front {
  readonly port: number;
  /** Hand-made pages by path, looked up before the portal is asked. */
  readonly pages: Map<string, FrontPage>;
  close(): Promise<void>;
}

/** Puts TLS before a sandbox portal ('http://127.0.0.1:PORT'). The certificate is made anew and kept nowhere. */
export async function startFront(portalUrl: string): Promise<Front> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }], { keySize: 2048 });
  const pages = new Map<string, FrontPage>();
  const portal = new URL(portalUrl);
  const server: Server = createServer({ key, cert }, (request, response) => {
    const page = pages.get(new URL(request.url ?? '/', ORIGIN).pathname);
    if (page !== undefined) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(page.csp === undefined ? {} : { 'content-security-policy': page.csp }),
      });
      response.end(page.body);
      return;
    }
    const passed = plainRequest(
      {
        host: portal.hostname,
        port: portal.port,
        path: request.url,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
