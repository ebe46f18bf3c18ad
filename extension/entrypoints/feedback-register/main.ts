import { startRegisterPage } from '../../features/feedback-register/start.tsx';

startRegisterPage();
