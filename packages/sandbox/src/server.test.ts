import { Agent, get } from 'node:http';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { listen, type SandboxEnv } from './server.ts';

const app = () => new Hono<SandboxEnv>().get('/ping', (c) => c.text('pong'));

describe('the sandbox server', () => {
  it('listens on a free port and answers', async () => {
    const server = await listen(app());
    expect(await (await fetch(`${server.url}/ping`)).text()).toBe('pong');
    await server.close();
    await server.close();
    await expect(fetch(`${server.url}/ping`)).rejects.toThrow();
  });

  it('closes at once although a client keeps its connection alive', async () => {
    const server = await listen(app());
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(`${server.url}/ping`, { agent }, (response) => response.resume().on('end', resolve)).on(
        'error',
        reject,
      );
    });
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1_000);
    agent.destroy();
  });

  it('ends requests in flight', async () => {
    const hanging = new Hono<SandboxEnv>().get('/never', () => new Promise<Response>(() => {}));
    const server = await listen(hanging);
    const pending = fetch(`${server.url}/never`).then(
      () => 'answered',
      () => 'cut',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    expect(await pending).toBe('cut');
  });

  it('tells when the port is taken', async () => {
    const first = await listen(app());
    await expect(listen(app(), { port: first.port })).rejects.toThrow(/EADDRINUSE/u);
    await first.close();
  });
});
