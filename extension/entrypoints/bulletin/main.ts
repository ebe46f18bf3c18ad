import { startBulletinPage } from '../../features/bulletin/start.tsx';

startBulletinPage();
