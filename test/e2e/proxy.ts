import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { HOST } from './front.ts';

/** A proxy that lets a browser reach the fronted portal and nothing else, and notes everything it was asked for. */
export interface OneHostProxy {
  readonly port: number;
  /** Host and port of every connection that was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Firefox cannot map a host to a port: this stands between it and the fronts. `others`: further hosts and their ports. */
export async function startProxy(
  frontPort: number,
  others: ReadonlyMap<string, number> = new Map(),
): Promise<OneHostProxy> {
  const ports = new Map([[HOST, frontPort] as const, ...others].map(([host, port]) => [`${host}:443`, port]));
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '');
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const port = ports.get(request.url ?? '');
    if (port === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket);
      socket.pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('close', () => through.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
