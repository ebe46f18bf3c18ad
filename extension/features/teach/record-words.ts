/** Elements of HTML that may be named; any other is written as a div, unless its name is made of component words. */
const TAGS: ReadonlySet<string> = new Set(
  (
    'html head body main header footer nav aside section article div span p ul ol li dl dt dd table caption colgroup col ' +
    'thead tbody tfoot tr th td form fieldset legend label input select option optgroup textarea button a b i em strong ' +
    'small h1 h2 h3 h4 h5 h6 hr br dialog details summary'
  ).split(' '),
);

/** Elements that hold nothing of the structure, or could hold anything. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed link meta base title svg math canvas video audio img picture source slot'.split(
    ' ',
  ),
);

/** Words class names and component tags are made of. Whatever else they say is left out: it could be a value. */
const COMPONENT_WORDS: ReadonlySet<string> = new Set(
  (
    'ant app mat mdc cdk v dx dxgv dxe k p ui el ng mui datagrid datatable data table grid tree list view item row rows cell cells ' +
    'col cols column columns head header headers body foot footer wrapper wrap container content inner outer box card panel ' +
    'modal dialog popup overlay backdrop tab tabs pane nav navbar menu sidebar page pager paginator pagination button btn ' +
    'link icon badge tag chip tags label text title subtitle field form control input select option checkbox radio switch ' +
    'date picker time search filter sort sorter sortable sorted asc desc active selected disabled hidden visible open ' +
    'collapsed expanded expand fixed sticky scroll scrollable striped hover bordered border compact small large sm md lg xl ' +
    'xs left right top bottom center start end even odd first last primary secondary success warning danger info error ' +
    'spin spinning loading progress empty placeholder measure group grouped summary total detail toolbar action actions ' +
    'tooltip dropdown layout main root wrapper fluid responsive flex block inline'
  ).split(' '),
);

const partsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/u)
    .filter((part) => part !== '');

/** Whether a class or tag name is made of component words alone. */
function isComponentName(name: string): boolean {
  const parts = partsOf(name);
  return parts.length > 0 && parts.every((part) => COMPONENT_WORDS.has(part));
}

/** The name an element is recorded under. */
export function recordedTag(tag: string): string {
  return TAGS.has(tag) || (tag.includes('-') && isComponentName(tag)) ? tag : 'div';
}

/** Values attributes may have; any other attribute or value is left out. */
const VALUES: Readonly<Record<string, RegExp>> = {
  role: /^(?:table|grid|treegrid|row|rowgroup|columnheader|rowheader|cell|gridcell|dialog|button|tab|tabpanel|navigation|main|presentation|checkbox|listbox|option|search)$/u,
  scope: /^(?:col|row|colgroup|rowgroup)$/u,
  type: /^(?:text|button|submit|checkbox|radio|date|number|search|hidden|password)$/u,
  colspan: /^\d{1,2}$/u,
  rowspan: /^\d{1,2}$/u,
  'aria-hidden': /^(?:true|false)$/u,
  'aria-busy': /^(?:true|false)$/u,
  'aria-sort': /^(?:ascending|descending|none)$/u,
};

/** The structural attributes of an element that may be kept. */
export function recordedAttributes(element: Element): [string, string][] {
  const kept = Object.entries(VALUES).flatMap(([name, allowed]): [string, string][] => {
    const value = element.getAttribute(name);
    return value !== null && allowed.test(value) ? [[name, value]] : [];
  });
  const classes = [...element.classList].filter(isComponentName);
  if (classes.length > 0) kept.push(['class', classes.join(' ')]);
  if (element.hasAttribute('hidden')) kept.push(['hidden', '']);
  return kept;
}
