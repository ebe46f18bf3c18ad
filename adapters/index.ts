import { communeSite } from './commune-site/adapter.ts';
import { feedbackGovernment } from './feedback-government/adapter.ts';
import { feedbackThanhHoa } from './feedback-thanhhoa/adapter.ts';
import type { AdapterMetadata } from './kit/metadata.ts';
import { nationalPortal } from './national-portal/adapter.ts';
import { onestopAny } from './onestop-any/adapter.ts';
import { onestopIgate } from './onestop-igate/adapter.ts';
import { onestopThanhHoa } from './onestop-thanhhoa/adapter.ts';
import { post } from './post/adapter.ts';
import { reportingGovernment } from './reporting-government/adapter.ts';

export type { AdapterMetadata } from './kit/metadata.ts';

/** Every adapter of this library. Manifest hosts, docs and the status page are made from it. */
export const ADAPTERS: readonly AdapterMetadata[] = [
  communeSite,
  feedbackGovernment,
  feedbackThanhHoa,
  nationalPortal,
  onestopIgate,
  onestopThanhHoa,
  onestopAny,
  post,
  reportingGovernment,
];
