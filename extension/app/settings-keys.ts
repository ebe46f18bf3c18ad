/** Where the officer's own settings lie in local storage. */
export const SETTINGS_KEY = 'settings';

/** Where the province's preset lies in local storage, as it was when the browser last told. */
export const PRESET_KEY = 'settings.preset';

/** Whether a change of local storage, as `storage.onChanged` tells it, may change the settings in force. */
export const changesSettings = (changes: object): boolean => SETTINGS_KEY in changes || PRESET_KEY in changes;
