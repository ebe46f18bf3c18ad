import preact from '@preact/preset-vite';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'wxt';
import { FEEDBACK_MATCHES } from './extension/app/feedback-hosts.ts';
import { PORTAL_MATCHES } from './extension/app/hosts.ts';
import { REPORTING_MATCHES } from './extension/app/reporting-hosts.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  zip: {
    name: 'dung-hen',
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    version: '0.1.0',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['storage', 'alarms', 'notifications'],
    host_permissions: [...PORTAL_MATCHES, ...REPORTING_MATCHES, ...FEEDBACK_MATCHES],
    optional_permissions: ['scripting'],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dung-hen@dung-hen.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    // Terser makes content scripts some 2 % lighter than what Vite minifies with: they are near what they may weigh.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true } },
      };
    },
  },
  vite: () => ({
    plugins: [preact()],
    resolve: { conditions: ['@dung-hen/source', ...defaultClientConditions] },
    // WXT runs the entrypoints in Node to read their options; that environment has conditions of its own.
    environments: { inline: { resolve: { conditions: ['@dung-hen/source'], noExternal: [/^@dung-hen\//] } } },
  }),
});
