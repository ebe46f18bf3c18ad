import {
  type FeedbackSandbox,
  type FeedbackSandboxOptions,
  feedbackWorld,
} from '../feedback-thanhhoa/start.ts';
import { listen } from '../server.ts';
import { feedbackGovernmentApp } from './app.ts';

/**
 * Starts the emulated PAKN system: public pages as of 2022; the officers' screens are invented. With the seed and clock of
 * the Thanh Hóa sandbox it holds the other side of the same matters.
 */
export async function startFeedbackGovernment(
  options: FeedbackSandboxOptions = {},
): Promise<FeedbackSandbox> {
  const { clock, matters } = feedbackWorld(options);
  const credentials = { userName: 'canbo.pakn', password: 'Mau@12345' };
  const app = feedbackGovernmentApp({ clock, matters, account: credentials });
  const server = await listen(app, options.port === undefined ? {} : { port: options.port });
  return { ...server, clock, credentials, matters };
}
