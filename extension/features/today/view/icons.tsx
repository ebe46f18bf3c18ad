import type { ComponentChildren } from 'preact';

/** A line drawing of 16 × 16; always beside words or inside a control that has a name. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.5v-1.5a1.5 1.5 0 0 0-1.5-1.5h-5a1.5 1.5 0 0 0-1.5 1.5v5a1.5 1.5 0 0 0 1.5 1.5h1.5" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon>
    <path d="M9.5 2.5h4v4M13.5 2.5l-6 6M12 9.5v3a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3" />
  </Icon>
);

export const DoneIcon = () => (
  <Icon>
    <path d="M3 8.5l3.5 3.5L13 4.5" />
  </Icon>
);

export const SnoozeIcon = () => (
  <Icon>
    <circle cx="8" cy="8.5" r="5" />
    <path d="M8 5.5v3l2 1.5" />
  </Icon>
);

export const LetterIcon = () => (
  <Icon>
    <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
    <path d="M2.5 4.5L8 9l5.5-4.5" />
  </Icon>
);

export const WhyIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 7.3v3.5M8 5v.3" />
  </Icon>
);

export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 6V2.5h7V6M4.5 11.5H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4h-7z" />
  </Icon>
);

export const PlanIcon = () => (
  <Icon>
    <path d="M2.5 4l1.2 1.2L6 3M2.5 8.5l1.2 1.2L6 7.5M2.5 13l1.2 1.2L6 12M8.5 4.5h5M8.5 9h5M8.5 13.5h5" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6" />
    <circle cx="9.7" cy="4.5" r="1.7" />
    <circle cx="6.2" cy="11.5" r="1.7" />
  </Icon>
);

export const ChevronIcon = ({ open }: { readonly open: boolean }) => (
  <Icon>
    <path d={open ? 'M4 6.5l4 4 4-4' : 'M6.5 4l4 4-4 4'} />
  </Icon>
);
