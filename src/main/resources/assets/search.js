// Suggests pages while somebody types into a search field: a combobox with a list box, as in ARIA 1.2.
for (const field of document.querySelectorAll('[role="search"] [name="q"]')) {
  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(each => element.setAttribute(...each));
    return element;
  };
  const list = make('div', { role: 'listbox', id: field.id + '-list', class: 'suggestions', 'aria-label': field.labels[0].textContent });
  const said = make('p', { role: 'status', class: 'visually-hidden' });
  const answers = new Map();
  let asking = new AbortController();
  let pause;
  let at;

  const choose = number => {
    at = number;
    [...list.children].forEach((option, each) => option.setAttribute('aria-selected', each === at));
    field.setAttribute('aria-activedescendant', at < 0 ? '' : list.children[at].id);
  };
  const open = isOpen => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', isOpen);
    choose(-1);
  };
  const show = answer => {
    list.replaceChildren(...answer.pages.map((page, number) => {
      const option = make('div', { role: 'option', id: list.id + number, 'data-address': page.address });
      option.textContent = page.title;
      return option;
    }));
    said.textContent = answer.said;
    open(answer.pages.length > 0);
  };
  const stop = () => {
    clearTimeout(pause);
    asking.abort();
  };
  const close = () => {
    stop();
    said.textContent = '';
    open(false);
  };
  const ask = async typed => {
    asking = new AbortController();
    const answer = await fetch('/search/suggestions?q=' + encodeURIComponent(typed), { signal: asking.signal, credentials: 'omit' });
    if (!answer.ok) throw answer;
    answers.set(typed, await answer.json());
    show(answers.get(typed));
  };
  const follow = option => {
    close();
    location.assign(option.dataset.address);
  };

  field.addEventListener('input', () => {
    const typed = field.value.trim().toLowerCase();
    stop();
    choose(-1);
    if (typed.length < 2 || typed.length > 60) show({ said: '', pages: [] });
    else if (answers.has(typed)) show(answers.get(typed));
    else pause = setTimeout(() => ask(typed).catch(error => { if (error.name !== 'AbortError') close(); }), 200);
  });
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = list.children.length + 1;
    if (event.isComposing) return;
    if (step && stops > 1) {
      const next = (at + 1 + step + stops) % stops - 1;
      open(true);
      choose(next);
    } else if (event.key === 'Enter' && at >= 0) follow(list.children[at]);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  // The focus stays in the field
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => event.target.dataset.address && follow(event.target));

  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id }).forEach(each => field.setAttribute(...each));
  open(false);
  field.after(list);
  field.form.append(said);
}
