
'use strict';
// Data is only ever put in as text: no string of it is parsed as markup or code.
const $ = id => document.getElementById(id);

function broken(text) {
  $('script-error').hidden = false;
  $('script-error').textContent = 'This page does not work here: ' + text;
  document.documentElement.dataset.error = text;
}
addEventListener('error', e => broken(e.message));
addEventListener('unhandledrejection', e => broken(String(e.reason)));
document.addEventListener('securitypolicyviolation', e => {
  document.documentElement.dataset.blocked = e.violatedDirective;
});

function el(tag, given, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given || {}))
    if (name === 'class') made.className = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
const counted = (n, what) => n.toLocaleString('en') + ' ' + what + (n === 1 ? '' : 's');

// What the document says, and what is asked of each finding.

const data = JSON.parse($('data').textContent);
const OPEN = {open: 'open', suppressed: 'suppressed', known: 'in the baseline'};
const GRADES = ['proof', 'likely', 'possible'], LEVELS = ['error', 'warning', 'note'];

function folderOf(path) {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end) || '/';
}
function withParents(folder) {
  const all = [folder];
  for (let end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1))
    all.push(folder.slice(0, end));
  return all;
}
function known(f) {
  f.told = f.steps.find(s => s.finding);
  f.at = f.told.at;
  f.file = data.files[f.at.file];
  f.rule = data.checks[f.check];
  f.folder = folderOf(f.file.path);
  f.place = f.file.path + ':' + f.at.line + ':' + f.at.column;
  const owners = f.file.owners || ['nobody'];
  f.tags = {
    state: [f.state], evidence: [f.evidence], level: [f.level], check: [f.rule.id],
    folder: withParents(f.folder), owner: owners,
  };
  f.words = [f.place, f.rule.id, f.reason || '', ...owners,
    ...f.steps.flatMap(s => [s.text, lineOf(s.at.file, s.at.line) || ''])].join('\n').toLowerCase();
}
const lineOf = (file, number) => data.files[file].lines[number];
data.findings.forEach(known);
const hasOwners = data.files.some(file => file.owners);

// What is asked for. The address says the same.

const FACETS = [
  {key: 'state', title: 'State', order: Object.keys(OPEN), name: v => OPEN[v] || v},
  {key: 'evidence', title: 'Evidence', order: GRADES},
  {key: 'level', title: 'Level', order: LEVELS},
  {key: 'check', title: 'Check', name: v => v.replace(/^tracing-/, '')},
  {key: 'folder', title: 'Folder', byName: true},
  {key: 'owner', title: 'Owner'},
];
const asked = {q: '', group: 'check', finding: ''};
for (const facet of FACETS)
  asked[facet.key] = new Set();

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const {key} of FACETS)
    asked[key] = new Set(given.getAll(key).filter(Boolean));
  if (!given.has('state')) asked.state.add('open');
  asked.q = given.get('q') || '';
  const groups = [...$('group').options].map(o => o.value);
  asked.group = groups.includes(given.get('group')) ? given.get('group') : 'check';
  asked.finding = given.get('finding') || '';
  if (given.has('theme')) paint(given.get('theme'));
  $('query').value = asked.q;
  $('group').value = asked.group;
}
function writeAddress() {
  const now = new URLSearchParams();
  for (const {key} of FACETS)
    if (key === 'state' && !asked.state.size) now.append('state', '');
    else if (key !== 'state' || [...asked.state].join() !== 'open')
      for (const value of asked[key]) now.append(key, value);
  if (asked.q) now.set('q', asked.q);
  if (asked.group !== 'check') now.set('group', asked.group);
  if (asked.finding) now.set('finding', asked.finding);
  const hash = now.toString();
  history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
}

function fits(f, words, but) {
  return words.every(word => f.words.includes(word)) && FACETS.every(({key}) =>
    key === but || !asked[key].size || f.tags[key].some(value => asked[key].has(value)));
}
const wordsAsked = () => asked.q.toLowerCase().split(/\s+/).filter(Boolean);

// The filters, each with what it would leave.

function facetOf(facet, words) {
  const counts = new Map();
  for (const f of data.findings)
    for (const value of f.tags[facet.key]) {
      if (!counts.has(value)) counts.set(value, 0);
      if (fits(f, words, facet.key)) counts.set(value, counts.get(value) + 1);
    }
  for (const value of asked[facet.key])
    if (!counts.has(value)) counts.set(value, 0);
  const most = Math.max(1, ...counts.values());
  const values = [...counts.keys()].sort((a, b) =>
    facet.order ? facet.order.indexOf(a) - facet.order.indexOf(b)
    : (facet.byName ? 0 : counts.get(b) - counts.get(a)) || (a < b ? -1 : 1));
  return values.map(value => choice(facet, value, counts.get(value), most));
}
function choice(facet, value, many, most) {
  const box = el('input', {type: 'checkbox', 'data-facet': facet.key, 'data-value': value});
  box.checked = asked[facet.key].has(value);
  box.addEventListener('change', () => {
    asked[facet.key][box.checked ? 'add' : 'delete'](value);
    change();
  });
  const name = el('span', {class: 'name', title: value}, facet.name ? facet.name(value) : value);
  const meter = el('span', {class: 'meter', 'aria-hidden': 'true'});
  meter.style.width = 100 * many / most + '%';
  return el('label', {class: many ? 'choice' : 'choice none'}, box, name,
    el('span', {class: 'many'}, many.toLocaleString('en')), meter);
}
function showFacets() {
  const at = document.activeElement && document.activeElement.dataset;
  const scrolled = new Map([...document.querySelectorAll('.choices')].map(c => [c.dataset.of, c.scrollTop]));
  const words = wordsAsked();
  $('facets').replaceChildren(...FACETS.filter(f => f.key !== 'owner' || hasOwners).map(facet => {
    const choices = el('div', {class: 'choices', 'data-of': facet.key}, ...facetOf(facet, words));
    return el('fieldset', {}, el('legend', {}, facet.title), choices);
  }));
  for (const choices of document.querySelectorAll('.choices'))
    choices.scrollTop = scrolled.get(choices.dataset.of) || 0;
  if (at && at.facet)
    for (const box of document.querySelectorAll('#facets input'))
      if (box.dataset.facet === at.facet && box.dataset.value === at.value) box.focus();
}

// Code: a line's words, and on top of them what of it is meant.

const TOKENS = new RegExp([
  '(?<com>//.*|/\\*.*?(?:\\*/|$))', '(?<str>"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)+\')',
  '(?<num>\\b\\d[\\w.\']*)',
  '(?<key>\\b(?:alignas|auto|bool|break|case|catch|char|class|co_await|co_return|co_yield|const|constexpr|' +
  'continue|default|delete|do|double|else|enum|explicit|false|float|for|friend|if|inline|int|long|mutable|' +
  'namespace|new|noexcept|nullptr|operator|override|private|protected|public|return|short|signed|sizeof|' +
  'static|struct|switch|template|this|throw|true|try|typename|unsigned|using|virtual|void|volatile|while)\\b|' +
  '^\\s*#\\s*\\w+)'].join('|'), 'g');

function coloured(line, from, to) {
  const parts = [], out = el('span', {class: 'src'});
  let end = 0;
  for (const hit of line.matchAll(TOKENS)) {
    parts.push([end, hit.index, '']);
    end = hit.index + hit[0].length;
    parts.push([hit.index, end, 't-' + Object.keys(hit.groups).find(k => hit.groups[k])]);
  }
  parts.push([end, line.length, '']);
  let mark = null;
  for (const [begin, last, kind] of parts)
    for (const [a, b, meant] of [[begin, Math.min(last, from), false],
      [Math.max(begin, from), Math.min(last, to), true], [Math.max(begin, to), last, false]]) {
      if (a >= b) continue;
      const piece = kind ? el('span', {class: kind}, line.slice(a, b)) : line.slice(a, b);
      if (meant && !mark) out.append(mark = el('mark'));
      (meant ? mark : out).append(piece);
    }
  return out;
}
function row(number, line, kind, from = 0, to = 0) {
  return el('div', {class: 'row ' + kind}, el('span', {class: 'no'}, String(number)),
    coloured(line, from, to));
}
function code(at) {
  const file = data.files[at.file];
  if (file.lost)
    return el('p', {class: 'lost'}, 'The source is not shown: ' + file.lost + '.');
  const rows = [];
  for (let n = at.line - at.around; n <= at.line + at.around; ++n) {
    const line = file.lines[n];
    if (line !== undefined)
      rows.push(n === at.line ? row(n, line, 'hit', at.from, at.to) : row(n, line, ''));
    else if (n === at.line)
      rows.push(row(n, '(this line is too long to be shown)', 'hit'));
  }
  return el('div', {class: 'code', tabindex: '0', role: 'region',
    'aria-label': 'source, line ' + at.line}, ...rows);
}

// Names stand in single quotes.
function sentence(text, kind) {
  const out = el('span', {class: kind});
  text.split(/(?<![\w])'([^']+)'(?![\w])/).forEach((part, i) =>
    out.append(i % 2 ? el('code', {}, part) : part));
  return out;
}

// A finding: its line, and all else when it is opened.

function stepOf(step, number) {
  const path = data.files[step.at.file].path;
  return el('li', {class: step.finding ? 'step finding-step' : 'step'},
    el('span', {class: 'number', 'aria-hidden': 'true'}, String(number)),
    sentence(step.text, 'text'), ' ',
    el('span', {class: 'place'}, path + ':' + step.at.line + ':' + step.at.column), code(step.at));
}
function fixOf(fix) {
  const out = el('div', {class: 'fix-part'}, el('h4', {}, (fix.made ? 'Fixed: ' : fix.safe ? 'Fix: ' : 'Unsafe fix: ') + fix.title));
  for (const hunk of fix.hunks) {
    const before = hunk.before.map((line, i) => row(hunk.line + i, line, 'cut'));
    const after = hunk.after.map((line, i) => row(hunk.line + i, line, 'added'));
    out.append(el('div', {class: 'code', tabindex: '0', role: 'region', 'aria-label': 'fix in ' +
      data.files[hunk.file].path}, ...before, ...after));
  }
  return out;
}
function aboutOf(rule) {
  const page = el('div', {class: 'page'});
  const about = el('details', {class: 'about'}, el('summary', {}, 'About ' + rule.id), page);
  about.addEventListener('toggle', () => {
    if (!page.childNodes.length) page.append(...markdown(rule.page, rule.uri));
  });
  return about;
}
function bodyOf(f) {
  const body = el('div', {class: 'body'});
  if (f.state === 'suppressed')
    body.append(el('p', {class: 'reason'}, 'Suppressed by a comment' +
      (f.reason ? ': ' + f.reason : ', which gives no reason') + '.'));
  if (f.state === 'known')
    body.append(el('p', {class: 'reason'}, 'Known: the baseline lists it.'));
  body.append(el('ol', {class: 'steps'}, ...f.steps.map((step, i) => stepOf(step, i + 1))),
    ...f.fixes.map(fixOf));
  if (f.rule.page) body.append(aboutOf(f.rule));
  return body;
}
function badges(f) {
  const out = el('span', {class: 'badges'});
  const add = (kind, text) => out.append(el('span', {class: 'badge ' + kind}, text));
  if (f.state !== 'open') add(f.state, OPEN[f.state]);
  if (asked.group !== 'check') add('', f.rule.id.replace(/^tracing-/, ''));
  if (f.fixes.length) add('fix', f.fixes.some(fix => fix.safe) ? 'fix' : 'unsafe fix');
  if (f.steps.length > 1) add('', counted(f.steps.length, 'step'));
  if (f.level !== 'warning') add(f.level, f.level);
  if (asked.group !== 'evidence') add(f.evidence, f.evidence);
  return out;
}
function card(f) {
  const head = el('button', {class: 'head', type: 'button', 'aria-expanded': 'false'},
    sentence(f.told.text, 'message'), el('span', {class: 'where path'}, f.place), badges(f));
  f.card = el('article', {class: 'finding', 'data-level': f.level, 'data-state': f.state,
    'data-key': f.key}, el('h3', {}, head));
  f.head = head;
  head.addEventListener('click', () => { toggle(f); goTo(f, false); });
  head.addEventListener('focus', () => goTo(f, false));
  if (f.isOpen) toggle(f, true);
  return f.card;
}
function toggle(f, open = f.head.getAttribute('aria-expanded') !== 'true') {
  f.isOpen = open;
  if (!f.card) return;
  f.head.setAttribute('aria-expanded', String(open));
  if (open && !f.body) f.card.append(f.body = bodyOf(f));
  else if (open && f.body.parentNode !== f.card) f.card.append(f.body);
  if (f.body) f.body.hidden = !open;
  const last = open ? f.key : '';
  if (open || asked.finding === f.key) { asked.finding = last; writeAddress(); }
}

// The list, as far as anyone has scrolled.

const CHUNK = 60;
let rows = [], shownRows = 0, list = [], here = null;

const GROUPS = {
  check: f => f.rule.id, folder: f => f.folder, file: f => f.file.path,
  evidence: f => f.evidence, owner: f => f.tags.owner.join(' '),
};
function grouped(findings) {
  const groups = new Map();
  for (const f of findings) {
    const name = GROUPS[asked.group](f);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(f);
  }
  const all = [...groups];
  if (asked.group === 'check' || asked.group === 'owner')
    all.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  else if (asked.group === 'evidence')
    all.sort((a, b) => GRADES.indexOf(a[0]) - GRADES.indexOf(b[0]));
  return all;
}
function groupHead({name, members}) {
  const out = [el('div', {class: 'group'}, el('h2', {class: asked.group === 'evidence' ? '' : 'path'}, name),
    el('span', {class: 'many'}, counted(members.length, 'finding')))];
  if (asked.group === 'check' && members[0].rule.lead)
    out.push(el('p', {class: 'lead'}, members[0].rule.lead));
  return out;
}
function showMore(until = shownRows + CHUNK) {
  const made = [];
  for (; shownRows < Math.min(until, rows.length); ++shownRows)
    made.push(...(rows[shownRows].members ? groupHead(rows[shownRows]) : [card(rows[shownRows])]));
  $('list').append(...made);
}
function showList() {
  const words = wordsAsked();
  const found = data.findings.filter(f => fits(f, words));
  for (const f of data.findings) f.card = f.body = null;
  rows = [];
  for (const [name, members] of grouped(found)) rows.push({name, members}, ...members);
  list = rows.filter(r => !r.members);
  shownRows = 0;
  here = null;
  $('list').replaceChildren();
  if (!list.length) $('list').append(nothing());
  showMore(CHUNK);
  $('count').replaceChildren(el('strong', {}, counted(found.length, 'finding')),
    found.length === data.findings.length ? '' : ' of ' + data.findings.length.toLocaleString('en'));
  const plain = !asked.q && FACETS.every(({key}) =>
    key === 'state' ? [...asked.state].join() === 'open' : !asked[key].size);
  $('clear').hidden = plain;
  $('toggle-all').disabled = !list.length;
  $('toggle-all').textContent = list.length && list.every(f => f.isOpen) ? 'Close all' : 'Open all';
}
function nothing() {
  return data.findings.length
    ? el('p', {class: 'empty'}, el('strong', {}, 'No finding is left'), 'The filters leave none of ' +
        counted(data.findings.length, 'finding') + '.')
    : el('p', {class: 'empty'}, el('strong', {}, 'Nothing found'), 'in ' + counted(data.units, 'unit') + '.');
}
function change() {
  writeAddress();
  showFacets();
  showList();
}
function goTo(f, focus = true) {
  if (here && here.card) here.card.classList.remove('here');
  here = f;
  const at = rows.indexOf(f);
  if (at >= shownRows) showMore(at + CHUNK);
  f.card.classList.add('here');
  if (focus) {
    f.head.focus({preventScroll: true});
    f.card.scrollIntoView({block: f.isOpen ? 'start' : 'nearest'});
  }
}
function toggleAll() {
  const open = !list.every(f => f.isOpen);
  for (const f of list) toggle(f, open);
  asked.finding = '';
  writeAddress();
  $('toggle-all').textContent = open ? 'Close all' : 'Open all';
}

// A check's page: the few forms of Markdown that pages have.

function inline(text, base) {
  const out = [];
  const form = /`([^`]+)`|\*\*([^*]+)\*\*|\[((?:[^\][]|\[[^\]]*\])+)\]\(([^)\s]+)\)/g;
  let end = 0;
  for (const hit of text.matchAll(form)) {
    out.push(text.slice(end, hit.index));
    end = hit.index + hit[0].length;
    if (hit[1]) out.push(el('code', {}, hit[1]));
    else if (hit[2]) out.push(el('strong', {}, hit[2]));
    else out.push(link(hit[3], hit[4], base));
  }
  return [...out, text.slice(end)];
}
function link(text, to, base) {
  const inside = inline(text, base);
  let whole = null;
  try { whole = new URL(to, base || undefined); } catch { return el('span', {}, ...inside); }
  return whole.protocol === 'https:'
    ? el('a', {href: whole.href, rel: 'noopener noreferrer', target: '_blank'}, ...inside)
    : el('span', {}, ...inside);
}
function table(lines, base) {
  const cells = line => line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map(c => c.trim());
  const made = (tag, line) => el('tr', {}, ...cells(line).map(c => el(tag, {}, ...inline(c, base))));
  return el('table', {}, made('th', lines[0]), ...lines.slice(2).map(line => made('td', line)));
}
function fenced(kind, lines) {
  const out = el('pre', {tabindex: '0'}), inner = el('code');
  for (const line of lines) {
    const diff = kind === 'diff' && (line[0] === '+' ? 't-str' : line[0] === '-' ? 't-num' : '');
    inner.append(diff ? el('span', {class: diff}, line) : kind === 'cpp' ? coloured(line, 0, 0) : line, '\n');
  }
  out.append(inner);
  return out;
}
function block(text, base) {
  const lines = text.split('\n'), heading = /^#+ (.*)/.exec(text);
  if (heading) return el('h4', {}, ...inline(heading[1], base));
  if (/^[-*] /.test(text))
    return el('ul', {}, ...text.split(/\n(?=[-*] )/).map(item =>
      el('li', {}, ...inline(item.slice(2).replace(/\s+/g, ' '), base))));
  if (text[0] === '|') return table(lines, base);
  return el('p', {}, ...inline(lines.join(' '), base));
}
function markdown(text, base) {
  const out = [];
  text.replace(/^# .*\n/, '').split(/^```/m).forEach((part, i) => {
    if (i % 2) {
      const [kind, ...lines] = part.replace(/\n$/, '').split('\n');
      out.push(fenced(kind, lines));
    } else
      out.push(...part.split(/\n\s*\n/).map(b => b.trim()).filter(Boolean).map(b => block(b, base)));
  });
  return out;
}

// What stands above the list.

function notice(kind, title, items) {
  if (!items.length) return;
  const list = el('details', {class: 'banner ' + kind}, el('summary', {}, title),
    el('ul', {}, ...items.map(([name, why]) => el('li', {}, el('code', {}, name), ' ',
      el('span', {class: 'why'}, why)))));
  list.open = kind === 'bad' && items.length <= 5;
  $('notices').append(list);
}
function showNotices() {
  const units = new Set(data.failures.map(f => f.unit)).size;
  notice('bad', counted(units, 'unit') + (units === 1 ? ' was' : ' were') + ' not fully analysed: what ' +
    (units === 1 ? 'it holds' : 'they hold') + ' is not all told here',
    data.failures.map(f => [f.unit, f.reason + (f.detail ? ': ' + f.detail : '')]));
  const lost = data.files.filter(f => f.lost);
  notice('', counted(lost.length, 'file') + ' not shown', lost.map(f => [f.path, f.lost]));
  notice('', counted(data.unfollowed.length, 'function') + ' too large to follow', data.unfollowed.map(f =>
    [f.function, data.files[f.file].path + ':' + f.line]));
  notice('', counted(data.gone.length, 'entry').replace('entrys', 'entries') +
    ' of the baseline that no finding is any more', data.gone.map(g => [g.path, g.message + ' [' + g.check + ']']));
}
function showRun() {
  const many = state => data.findings.filter(f => f.state === state).length;
  const parts = [counted(many('open'), 'finding') + ' in ' + counted(data.units, 'unit')];
  if (many('suppressed')) parts.push(many('suppressed').toLocaleString('en') + ' suppressed');
  if (many('known')) parts.push(many('known').toLocaleString('en') + ' in the baseline');
  if (data.unchanged !== undefined)
    parts.push(counted(data.unchanged, 'finding') + ' on unchanged lines left out');
  document.title = parts[0] + ' \u00b7 span-tidy';
  if (data.root) parts.push(data.root);
  if (data.time) parts.push(data.time.replace('T', ' ').replace('Z', ' UTC'));
  parts.push('span-tidy ' + data.version);
  $('run').textContent = parts.join(' \u00b7 ');
}

// Light and dark.

const THEMES = ['auto', 'light', 'dark'];
function paint(theme) {
  if (!THEMES.includes(theme)) theme = 'auto';
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  $('theme').textContent = 'Theme: ' + theme;
  return theme;
}
function nextTheme() {
  const now = document.documentElement.dataset.theme || 'auto';
  const next = paint(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]);
  try { localStorage.setItem('span-tidy-theme', next); } catch { /* not kept, then */ }
}

// Keys.

function step(by) {
  const at = here ? list.indexOf(here) + by : by > 0 ? 0 : list.length - 1;
  if (list[at]) goTo(list[at]);
}
function stepGroup(by) {
  const starts = rows.map((r, i) => r.members ? i + 1 : -1).filter(i => i > 0);
  const now = here ? rows.indexOf(here) : -1;
  const next = by > 0 ? starts.find(i => i > now) : starts.reverse().find(i => i < now);
  if (next !== undefined) goTo(rows[next]);
}
function clearAll() {
  for (const {key} of FACETS) asked[key].clear();
  asked.state.add('open');
  asked.q = $('query').value = '';
  change();
}
function nextGrouping() {
  const box = $('group');
  box.selectedIndex = (box.selectedIndex + 1) % box.options.length;
  box.dispatchEvent(new Event('change'));
}
const KEYS = {
  j: () => step(1), k: () => step(-1), n: () => stepGroup(1), p: () => stepGroup(-1),
  o: () => { if (here) { toggle(here); goTo(here); } }, x: toggleAll, c: clearAll, t: nextTheme, g: nextGrouping,
  '/': () => $('query').focus(), '?': () => $('help').showModal(),
};
document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || $('help').open) return;
  const typing = e.target.matches('input[type=search], select');
  if (e.key === 'Escape' && typing) e.target.blur();
  if (typing || !Object.hasOwn(KEYS, e.key)) return;
  e.preventDefault();
  KEYS[e.key]();
});

// On paper everything that is left is open.
let before = null;
addEventListener('beforeprint', () => {
  before = new Map(list.map(f => [f, f.isOpen]));
  showMore(rows.length);
  const open = asked.finding;
  for (const f of list) toggle(f, true);
  asked.finding = open;
});
addEventListener('afterprint', () => { before.forEach((open, f) => toggle(f, Boolean(open))); });

let typing = 0;
$('query').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => { asked.q = $('query').value; change(); }, 120);
});
$('group').addEventListener('change', () => { asked.group = $('group').value; change(); });
$('toggle-all').addEventListener('click', toggleAll);
$('clear').addEventListener('click', clearAll);
$('theme').addEventListener('click', nextTheme);
$('show-help').addEventListener('click', () => $('help').showModal());
if (!hasOwners) $('group').querySelector('[value=owner]').remove();
new IntersectionObserver(seen => {
  if (seen.some(s => s.isIntersecting)) showMore();
}, {rootMargin: '1200px'}).observe($('more'));

function show() {
  readAddress();
  const f = data.findings.find(one => one.key === asked.finding);
  if (f) f.isOpen = true;
  showFacets();
  showList();
  if (f && list.includes(f)) goTo(f);
}
addEventListener('hashchange', show);
let theme = 'auto';
try { theme = localStorage.getItem('span-tidy-theme') || 'auto'; } catch { /* none is kept */ }
paint(theme);
showRun();
showNotices();
show();
document.documentElement.dataset.ready = String(list.length);
