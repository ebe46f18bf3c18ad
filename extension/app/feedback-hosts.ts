import { feedbackGovernment } from '@dung-hen/adapters/feedback-government/adapter';
import { feedbackThanhHoa } from '@dung-hen/adapters/feedback-thanhhoa/adapter';
import { pattern } from './host-pattern.ts';

/** The systems phản ánh, kiến nghị come in by. */
export const FEEDBACK_SYSTEMS = [feedbackThanhHoa, feedbackGovernment] as const;

/** Match patterns of the feedback systems' hosts, for the manifest and the content script. */
export const FEEDBACK_MATCHES: readonly string[] = FEEDBACK_SYSTEMS.flatMap((system) =>
  system.hosts.map(pattern),
);
