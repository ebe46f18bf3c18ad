import { startCollectPage } from '../../features/collect/collect-page.tsx';

startCollectPage();
