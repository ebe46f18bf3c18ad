import { startInspectPage } from '../../features/inspect/start.tsx';

startInspectPage();
