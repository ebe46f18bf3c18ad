import { startPostPage } from '../../features/post/start.tsx';

startPostPage();
