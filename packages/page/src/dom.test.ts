// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { elementFromDom, nodeOf, pageFromDom } from './dom.ts';
import { parsePage } from './html.ts';

const one = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return elementFromDom(element);
};

describe('pageFromDom', () => {
  it('tells address, title and root of the live page', () => {
    document.title = ' Một  cửa ';
    const page = pageFromDom(document);
    expect([page.url, page.title, page.root.tag]).toEqual([document.location.href, 'Một cửa', 'html']);
  });
});

describe('elements of a live page', () => {
  it('read texts as the parsed page does', () => {
    const html =
      '<div id="x"> a<b>b</b> <p>c</p>d<br>e&nbsp;f<script>g</script><style>h</style><span hidden>i</span><select><option>j</select><textarea>k</textarea><template>l</template><button>m</button>n</div>';
    document.body.innerHTML = html;
    const parsed = parsePage(html, 'https://mau.example/').root.find('div')[0];
    expect(one('#x').text()).toBe('ab c d e f m n');
    expect(parsed?.text()).toBe('ab c d e f m n');
  });

  it('see what styles hide, on the element and above it', () => {
    document.body.innerHTML =
      '<style>.gone { display: none } .unseen { visibility: hidden }</style><div class="gone"><i id="a">x</i></div><div class="unseen"><i id="b">x</i></div><i id="c" style="display:none">x</i><i id="d">x</i>';
    expect(['#a', '#b', '#c', '#d'].map((id) => one(id).hidden())).toEqual([true, true, true, false]);
  });

  it('go by the markup alone in a document without a window', () => {
    const parsed = new DOMParser().parseFromString(
      '<p id="a">x</p><div style="display:none"><p id="b">x</p></div>',
      'text/html',
    );
    const hidden = (id: string) => {
      const element = parsed.getElementById(id);
      return element && elementFromDom(element).hidden();
    };
    expect([hidden('a'), hidden('b')]).toEqual([false, true]);
  });

  it('go by boxes and styles where the browser lacks checkVisibility', () => {
    document.body.innerHTML =
      '<div style="display:none"><p id="a">x</p></div><p id="b" style="visibility:hidden">x</p><p id="c">x</p>';
    const hidden = ['#a', '#b', '#c'].map((id) => {
      const element = document.querySelector(id);
      if (!element) return null;
      Object.defineProperty(element, 'checkVisibility', { value: undefined });
      Object.defineProperty(element, 'getClientRects', { value: () => (id === '#a' ? [] : [{}]) });
      return elementFromDom(element).hidden();
    });
    expect(hidden).toEqual([true, true, false]);
  });

  it('look through boxes that have none of their own', () => {
    document.body.innerHTML =
      '<div style="display:none"><span id="a" style="display:contents">x</span></div><span id="b" style="display:contents">x</span>';
    expect(['#a', '#b'].map((id) => one(id).hidden())).toEqual([true, false]);
  });

  it('give live values and states, and the node itself', () => {
    document.body.innerHTML =
      '<input id="a" value="1"><select id="b"><option value="1">một</option><option value="2">hai</option></select><p id="c"></p>';
    const input = document.querySelector<HTMLInputElement>('#a');
    const select = document.querySelector<HTMLSelectElement>('#b');
    if (input) input.value = '7';
    if (select) select.value = '2';
    expect([one('#a').value(), one('#b').value(), one('#c').value()]).toEqual(['7', '2', null]);
    expect(
      one('#b')
        .find('option')
        .map((option) => option.checked()),
    ).toEqual([false, true]);
    expect(nodeOf(one('#a'))).toBe(input);
    expect(nodeOf(parsePage('<p>', 'https://mau.example/').root)).toBeNull();
  });

  it('are the same when their nodes are', () => {
    document.body.innerHTML = '<p id="a"><b id="b"></b></p>';
    expect(one('#b').parent()?.is(one('#a'))).toBe(true);
    expect(one('#b').is(one('#a'))).toBe(false);
    expect(
      one('#a')
        .find('b', 'i')
        .map((element) => element.attr('id')),
    ).toEqual(['b']);
  });
});
