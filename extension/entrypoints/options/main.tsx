import '../../app/theme.css';
import '../../features/settings/settings.css';
import { render } from 'preact';
import { SettingsPage } from '../../features/settings/settings-page.tsx';

const app = document.getElementById('app');
if (app !== null) render(<SettingsPage />, app);
