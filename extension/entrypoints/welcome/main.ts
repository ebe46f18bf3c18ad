import { startWelcomePage } from '../../features/welcome/start.tsx';

startWelcomePage();
