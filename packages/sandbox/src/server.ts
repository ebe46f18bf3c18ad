import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** What every sandbox request carries: Node's own request and response, so that a fault can cut the line. */
export interface SandboxEnv {
  Bindings: HttpBindings;
}

/** A listening sandbox. */
export interface RunningServer {
  /** 'http://127.0.0.1:PORT', no trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends every connection, idle ones and those in flight. May be called twice. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** 0 (default) takes any free port. */
  readonly port?: number;
  /** Default '127.0.0.1': a sandbox is reachable from this machine only. */
  readonly hostname?: string;
}

/** Serves a hono app. Rejects with the system's error when the port is taken. */
export async function listen<Env extends SandboxEnv>(
  app: Hono<Env>,
  options: ListenOptions = {},
): Promise<RunningServer> {
  const hostname = options.hostname ?? '127.0.0.1';
  const server = createAdaptorServer({ fetch: app.fetch as never, hostname }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no TCP address');
  let closing: Promise<void> | null = null;
  return {
    url: `http://${hostname}:${address.port}`,
    port: address.port,
    close: () => {
      closing ??= new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closing;
    },
  };
}
