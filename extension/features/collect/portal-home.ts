import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';

/** Where an officer begins in the one-stop system. */
export const PORTAL_HOME = `https://${onestopThanhHoa.hosts[0]}/dvc`;
